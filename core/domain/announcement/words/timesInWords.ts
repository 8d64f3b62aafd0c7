import { SIGNAL_SECONDS } from '../../alarm/patterns'
import type { Session } from '../content'

const two = (number: number): string => String(number).padStart(2, '0')

/** Minutes since midnight of a time of day: '10:08' is 608. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** When a signal that starts at a time of day ends, three minutes later: '10:03'. Past midnight it starts anew. */
export function endOf(at: string): string {
  const minutes = (minutesOf(at) + SIGNAL_SECONDS / 60) % (24 * 60)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** A session from its first signal to the end of its last: '10:00' to '10:19'. */
export function spanOf(session: Session): { from: string; to: string } {
  const starts = session.map(({ at }) => at).sort()
  return { from: starts[0] ?? '', to: endOf(starts[starts.length - 1] ?? '00:00') }
}

/** A session in words: '10:00至10:19'. */
export function sessionInWords(session: Session): string {
  const { from, to } = spanOf(session)
  return `${from}至${to}`
}

/** All sessions in words: '10:00至10:19、15:00至15:19'. */
export function sessionsInWords(sessions: readonly Session[]): string {
  return sessions.map(sessionInWords).join('、')
}

/** The part of the day, as notices put it before a time: 上午, 中午, 下午, 晚上, 凌晨. */
export function partOfDay(at: string): string {
  const hour = Number(at.slice(0, 2))
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

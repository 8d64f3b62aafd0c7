import { timeAt } from '../moment'

/** Where the picture stands, in steps: it walks a small square, so that no edge burns itself into a panel. */
const walk = [
  [0, 0],
  [1, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 1],
] as const

/** By how many steps the picture is moved at a moment; another place each minute. */
export function shiftAt(now: number): { right: number; down: number } {
  const [right = 0, down = 0] = walk[Math.floor(now / 60_000) % walk.length] ?? []
  return { right, down }
}

/** The hours in which a screen is dimmed, both in China: from 22:00 until 06:00. */
export interface Dimmed {
  from: string
  until: string
}

/** Reads '22-6' or '22:30-6:15'; null where nothing is asked for, or what was asked is no time. */
export function dimmedFrom(words: string | undefined): Dimmed | null {
  const [, fromHour = '', fromMinute = '00', untilHour = '', untilMinute = '00'] =
    /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/.exec(words ?? '') ?? []
  const clock = (hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`
  const [from, until] = [clock(fromHour, fromMinute), clock(untilHour, untilMinute)]
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  return isTime(from) && isTime(until) && from !== until ? { from, until } : null
}

/** Whether a screen is dimmed at a moment: the first minute is, the last is not; over midnight too. */
export function isDimmedAt({ from, until }: Dimmed, now: number): boolean {
  const time = timeAt(now)
  return from < until ? from <= time && time < until : from <= time || time < until
}

/** Which of some leaves is shown at a moment, each for so many ms. */
export function leafAt(now: number, leaves: number, each: number): number {
  return leaves === 0 ? 0 : Math.floor(now / each) % leaves
}

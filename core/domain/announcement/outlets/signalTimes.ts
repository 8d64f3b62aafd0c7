import { SIGNAL_SECONDS, signals, type Signal } from '../../alarm/patterns'
import { momentOf, timeAt } from '../../moment'
import type { TestFacts } from '../content'

/** From when to when something sounds: '10:08', '10:11'. */
export interface Span {
  from: string
  to: string
}

/** One signal and all its times in a test. */
export interface SignalTimes {
  signal: Signal
  spans: Span[]
}

const endOf = (date: string, at: string): string => timeAt(momentOf(date, at) + SIGNAL_SECONDS * 1000)

/** The signals of a test with their times over all sessions, in the statutory order; a signal that does not sound is left out. */
export function signalTimesOf({ date, sessions }: Pick<TestFacts, 'date' | 'sessions'>): SignalTimes[] {
  return signals
    .map((signal) => ({
      signal,
      spans: sessions
        .flat()
        .filter((time) => time.signal === signal)
        .map(({ at }) => ({ from: at, to: endOf(date, at) })),
    }))
    .filter(({ spans }) => spans.length > 0)
}

/** When each session begins and ends, in the order given. */
export function sessionSpansOf({ date, sessions }: Pick<TestFacts, 'date' | 'sessions'>): Span[] {
  return sessions.map((session) => {
    const times = session.map(({ at }) => at).sort()
    return { from: times[0] ?? '', to: endOf(date, times[times.length - 1] ?? '00:00') }
  })
}

/** A span as it is printed: '10:08—10:11'. */
export const spanInWords = ({ from, to }: Span): string => `${from}—${to}`

import { signals, type Signal } from '../../alarm/patterns'
import type { TestFacts } from '../content'
import { endOf } from '../words/timesInWords'

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

/** The signals of a test with their times over all sessions, in the statutory order; a signal that does not sound is left out. */
export function signalTimesOf({ sessions }: Pick<TestFacts, 'sessions'>): SignalTimes[] {
  return signals
    .map((signal) => ({
      signal,
      spans: sessions
        .flat()
        .filter((time) => time.signal === signal)
        .map(({ at }) => ({ from: at, to: endOf(at) })),
    }))
    .filter(({ spans }) => spans.length > 0)
}

/** A span as it is printed: '10:08—10:11'. */
export const spanInWords = ({ from, to }: Span): string => `${from}—${to}`

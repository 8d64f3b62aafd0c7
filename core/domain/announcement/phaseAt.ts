import { patterns, SIGNAL_SECONDS, type Signal } from '../alarm/patterns'
import { soundAt } from '../alarm/soundAt'
import { momentOf } from '../moment'
import type { AlarmTest } from './plan'

/** One signal of a test with its place in it and its time, ms. */
export interface SignalOfTest {
  signal: Signal
  /** Of which session, counted from 1. */
  session: number
  /** As the notice says it: '10:08'. */
  at: string
  from: number
  to: number
}

/** What a test is at one moment, by its notice. Seconds are whole: those left are rounded up, those passed down. */
export type Phase =
  | { kind: 'before'; secondsLeft: number; next: SignalOfTest }
  | {
      kind: 'signal'
      present: SignalOfTest
      /** Seconds since the signal began. */
      second: number
      /** False in the pauses between the rounds, the last one included. */
      sounding: boolean
      round: number
      rounds: number
      /** Of this sound or this pause. */
      secondsLeft: number
      /** Of the whole signal. */
      signalSecondsLeft: number
      next: SignalOfTest | null
    }
  | { kind: 'gap' | 'betweenSessions'; previous: SignalOfTest; secondsLeft: number; next: SignalOfTest }
  | { kind: 'over'; endedAt: number }

/** All signals of a test in the order of their times. */
export function signalsOf({ date, sessions }: Pick<AlarmTest, 'date' | 'sessions'>): SignalOfTest[] {
  return sessions
    .flatMap((session, place) =>
      session.map(({ signal, at }) => {
        const from = momentOf(date, at)
        return { signal, session: place + 1, at, from, to: from + SIGNAL_SECONDS * 1000 }
      }),
    )
    .sort((a, b) => a.from - b.from)
}

const secondsUntil = (moment: number, now: number): number => Math.ceil((moment - now) / 1000)

function signalPhase(present: SignalOfTest, next: SignalOfTest | null, now: number): Phase | null {
  const second = (now - present.from) / 1000
  const sound = soundAt(patterns[present.signal].rhythm, second)
  if (sound.phase !== 'sounding' && sound.phase !== 'silent') return null
  return {
    kind: 'signal',
    present,
    second: Math.floor(second),
    sounding: sound.phase === 'sounding',
    round: sound.round,
    rounds: sound.rounds,
    secondsLeft: Math.ceil(sound.secondsLeft),
    signalSecondsLeft: secondsUntil(present.to, now),
    next,
  }
}

/**
 * What should be heard at a moment (ms) of a test: the countdown to it, a signal with its round, a pause between two
 * signals or two sessions, or nothing more. At the very millisecond at which a signal is due it has begun, and at the
 * one at which its three minutes are over it has ended. A test without signals is over at once.
 */
export function phaseAt(test: Pick<AlarmTest, 'date' | 'sessions'>, now: number): Phase {
  const all = signalsOf(test)
  const begun = all.filter(({ from }) => from <= now)
  const previous = begun[begun.length - 1] ?? null
  const next = all[begun.length] ?? null
  if (!previous) return next ? { kind: 'before', secondsLeft: secondsUntil(next.from, now), next } : over(test, now)
  const sounds = now < previous.to ? signalPhase(previous, next, now) : null
  if (sounds) return sounds
  if (!next) return { kind: 'over', endedAt: previous.to }
  const kind = next.session === previous.session ? 'gap' : 'betweenSessions'
  return { kind, previous, secondsLeft: secondsUntil(next.from, now), next }
}

const over = ({ date }: Pick<AlarmTest, 'date'>, now: number): Phase => ({
  kind: 'over',
  endedAt: Math.min(now, momentOf(date, '00:00')),
})

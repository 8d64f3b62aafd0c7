import { momentOf } from '../moment'
import { phaseAt } from './phaseAt'

const date = '2027-03-13'
const morning = [
  { signal: 'preliminary', at: '10:00' },
  { signal: 'airRaid', at: '10:08' },
  { signal: 'allClear', at: '10:16' },
] as const
const afternoon = [{ signal: 'airRaid', at: '15:00' }] as const

/** The moment at which it is '10:08:59.999' on the day of the test. */
const moment = (time: string): number => momentOf(date, time.slice(0, 5)) + Math.round(Number(time.slice(6)) * 1000)

/** The phase in a few words: kind, signal, sounding, round, seconds left of phase and signal, what is next. */
const told = (
  time: string,
  sessions: readonly (readonly { signal: 'preliminary' | 'airRaid' | 'allClear'; at: string }[])[],
) => {
  const phase = phaseAt({ date, sessions }, moment(time))
  if (phase.kind === 'over') return 'over'
  if (phase.kind !== 'signal') return `${phase.kind} ${phase.secondsLeft} → ${phase.next.signal}`
  const { present, second, sounding, round, rounds, secondsLeft, signalSecondsLeft, next } = phase
  return `${present.signal} ${second} ${sounding ? 'sounds' : 'rests'} ${round}/${rounds} ${secondsLeft} of ${signalSecondsLeft} → ${next?.signal ?? 'end'}`
}

test.each([
  ['00:00:00', 'before 36000 → preliminary'],
  ['09:59:59.001', 'before 1 → preliminary'],
  ['09:59:59.999', 'before 1 → preliminary'],
  ['10:00:00', 'preliminary 0 sounds 1/3 36 of 180 → airRaid'],
  ['10:00:35.999', 'preliminary 35 sounds 1/3 1 of 145 → airRaid'],
  ['10:00:36', 'preliminary 36 rests 1/3 24 of 144 → airRaid'],
  ['10:00:59.999', 'preliminary 59 rests 1/3 1 of 121 → airRaid'],
  ['10:01:00', 'preliminary 60 sounds 2/3 36 of 120 → airRaid'],
  ['10:02:36', 'preliminary 156 rests 3/3 24 of 24 → airRaid'],
  ['10:02:59.999', 'preliminary 179 rests 3/3 1 of 1 → airRaid'],
  ['10:03:00', 'gap 300 → airRaid'],
  ['10:05:18', 'gap 162 → airRaid'],
  ['10:07:59.999', 'gap 1 → airRaid'],
  ['10:08:00', 'airRaid 0 sounds 1/15 6 of 180 → allClear'],
  ['10:08:06', 'airRaid 6 rests 1/15 6 of 174 → allClear'],
  ['10:08:39', 'airRaid 39 sounds 4/15 3 of 141 → allClear'],
  ['10:10:54', 'airRaid 174 rests 15/15 6 of 6 → allClear'],
  ['10:11:00', 'gap 300 → allClear'],
  ['10:16:00', 'allClear 0 sounds 1/1 180 of 180 → end'],
  ['10:18:59.999', 'allClear 179 sounds 1/1 1 of 1 → end'],
  ['10:19:00', 'over'],
  ['23:59:59', 'over'],
])('at %s a test of one session is: %s', (time, expected) => {
  expect(told(time, [morning])).toBe(expected)
})

test.each([
  ['10:19:00', 'betweenSessions 16860 → airRaid'],
  ['14:59:59.5', 'betweenSessions 1 → airRaid'],
  ['15:00:00', 'airRaid 0 sounds 1/15 6 of 180 → end'],
  ['15:03:00', 'over'],
])('at %s a test of two sessions is: %s', (time, expected) => {
  expect(told(time, [morning, afternoon])).toBe(expected)
})

test('signals are followed in the order of their times, however the notice lists them', () => {
  expect(told('10:08:00', [[...morning].reverse()])).toBe('airRaid 0 sounds 1/15 6 of 180 → allClear')
})

test('a signal that another one cuts short ends when that begins', () => {
  const close = [
    { signal: 'preliminary', at: '10:00' },
    { signal: 'airRaid', at: '10:02' },
  ] as const
  expect(told('10:01:59.999', [close])).toBe('preliminary 119 rests 2/3 1 of 61 → airRaid')
  expect(told('10:02:00', [close])).toBe('airRaid 0 sounds 1/15 6 of 180 → end')
})

test('a test without signals is over', () => {
  expect(told('10:00:00', [])).toBe('over')
})

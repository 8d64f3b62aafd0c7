import { HOUR, momentOf } from '../moment'
import { isChecked, liveAt } from './liveAt'
import type { AnnouncedTest } from './testsFrom'

const at = (time: string) => momentOf('2027-03-13', time)
const announced = (change: Partial<AnnouncedTest> = {}): AnnouncedTest => ({
  date: '2027-03-13',
  sessions: [
    [
      { signal: 'preliminary', at: '10:00' },
      { signal: 'allClear', at: '10:16' },
    ],
  ],
  source: 'announcement',
  told: ['notice'],
  districts: ['610702'],
  cancelledBy: null,
  movedTo: null,
  contradicted: false,
  ...change,
})

test.each([
  ['00:00', 'early'],
  ['09:29', 'early'],
  ['09:30', 'open'],
  ['10:00', 'open'],
  ['10:18', 'open'],
  ['10:48', 'open'],
  ['10:49', 'over'],
])('at %s of its day a published test is %s', (time, state) => {
  expect(liveAt([announced()], at(time)).state).toBe(state)
})

test.each([
  ['cancelled', announced({ cancelledBy: 'cancellation' })],
  ['moved', announced({ movedTo: { by: 'postponement', date: '2027-03-20' } })],
  ['contradicted', announced({ contradicted: true })],
])('a test that was %s never starts', (state, test) => {
  expect(['00:00', '09:45', '10:00', '10:17', '23:59'].map((time) => liveAt([test], at(time)).state)).toEqual(
    Array(5).fill(state),
  )
})

test('a test of another day is not followed today', () => {
  expect(liveAt([announced({ date: '2027-03-14' })], at('10:00'))).toEqual({ state: 'none' })
})

test.each([
  ['never', null, false],
  ['just now', 0, true],
  ['a little ahead of the page’s own time', 30_000, true],
  ['less than twelve hours ago', -12 * HOUR + 1, true],
  ['twelve hours ago', -12 * HOUR, false],
  ['in an hour, by a clock that is wrong', HOUR, false],
])('heard from the cloud %s', (_, ago, checked) => {
  expect(isChecked(ago === null ? null : at('10:00') + ago, at('10:00'))).toBe(checked)
})

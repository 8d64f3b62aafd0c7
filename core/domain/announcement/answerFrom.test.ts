import { HOUR, momentOf } from '../moment'
import { answerFrom, nextAnnounced, nextTestFrom } from './answerFrom'
import type { TestPlan } from './plan'
import type { AnnouncedTest } from './testsFrom'

const yearly: TestPlan = { month: 3, day: 13, signals: [{ signal: 'preliminary', at: '10:00' }] }
const announced = (date: string, change: Partial<AnnouncedTest> = {}): AnnouncedTest => ({
  date,
  sessions: [[{ signal: 'preliminary', at: '09:30' }]],
  source: 'announcement',
  told: ['notice'],
  districts: ['610702'],
  cancelledBy: null,
  movedTo: null,
  contradicted: false,
  ...change,
})
const now = momentOf('2027-03-13', '09:00')
const answer = (tests: AnnouncedTest[], checkedAt: number | null = now, at = now) =>
  answerFrom(tests, { checkedAt, now: at })

test('a notice for today goes before the yearly custom', () => {
  expect(answer([announced('2027-03-13')])).toMatchObject({
    kind: 'testToday',
    test: { source: 'announcement' },
    from: momentOf('2027-03-13', '09:30'),
  })
})

test('without a notice for today no test is told of, on the day of the yearly custom too', () => {
  expect(answer([announced('2027-03-20')])).toMatchObject({ kind: 'nothingReceived' })
})

test.each([
  ['cancelled', { cancelledBy: 'b' }, { how: 'cancelled', by: 'b', to: null }],
  ['moved', { movedTo: { by: 'b', date: '2027-03-20' } }, { how: 'moved', by: 'b', to: '2027-03-20' }],
  ['told twice', { contradicted: true }, { how: 'contradicted', by: 'notice', to: null }],
])('a test of today that was %s is called off, on the day of the yearly custom too', (_, change, expected) => {
  expect(answer([announced('2027-03-13', change)])).toMatchObject({ kind: 'calledOff', ...expected })
})

test('on any other day the answer says what was received, and when it could not be checked', () => {
  const other = momentOf('2027-04-01', '09:00')
  expect(answer([announced('2027-03-13')], other, other).kind).toBe('nothingReceived')
  expect(answer([announced('2027-03-13')], other - 13 * HOUR, other).kind).toBe('unverified')
})

test('the next test is the first that is not over and not called off', () => {
  const tests = [
    announced('2027-03-01'),
    announced('2027-03-14', { cancelledBy: 'b' }),
    announced('2027-03-20'),
    announced('2027-09-18'),
  ]
  expect(nextAnnounced(tests, now)?.date).toBe('2027-03-20')
  expect(nextAnnounced([], now)).toBeNull()
})

test.each([
  ['nothing is announced', [], '09:00', '2027-03-13'],
  ['it is announced for another day', [announced('2027-03-20')], '09:00', '2027-03-20'],
  ['it was called off', [announced('2027-03-13', { cancelledBy: 'b' })], '09:00', '2028-03-13'],
  ['it is over, as announced', [announced('2027-03-13')], '09:33', '2028-03-13'],
  ['it is over, by custom', [], '10:03', '2028-03-13'],
])('where %s, the next test is the right one', (_, tests, time, date) => {
  expect(nextTestFrom(tests, yearly, momentOf('2027-03-13', time)).date).toBe(date)
})

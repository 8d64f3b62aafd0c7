import type { Content, Session } from './content'
import { withSessionsInOrder } from './sessionsInOrder'

const session = (...times: string[]): Session => times.map((at) => ({ signal: 'preliminary', at }))
const afternoon = session('15:00', '15:08')
const morning = session('09:08', '09:00')
const contentOf = (kind: 'alarmTest' | 'postponement', sessions: readonly Session[]) =>
  ({ kind, test: { date: '2027-03-13', sessions } }) as unknown as Content

test.each(['alarmTest', 'postponement'] as const)(
  'the sessions of a test stand in the order of their beginnings: %s',
  (kind) => {
    expect(withSessionsInOrder(contentOf(kind, [afternoon, morning]))).toEqual(contentOf(kind, [morning, afternoon]))
  },
)

test('what is no test stays as it is', () => {
  const notice = { kind: 'notice' } as Content
  expect(withSessionsInOrder(notice)).toBe(notice)
})

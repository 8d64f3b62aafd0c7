import { momentOf, timeAt } from '../moment'
import { nextCheckAt } from './checkTimes'

const at = (time: string) => momentOf('2027-03-13', time)
const test13 = { from: at('10:00'), to: at('10:19') }

test.each([
  ['07:00', '07:20', '07:30', '07:39'],
  ['08:00', '08:04', '08:07', '08:09'],
  ['09:20', '09:24', '09:27', '09:29'],
  ['09:52', '09:52', '09:55', '09:58'],
  ['09:57', '09:57', '09:58', '09:58'],
  ['09:58', '10:02', '10:04', '10:05'],
  ['10:01', '10:02', '10:04', '10:05'],
  ['10:05', '10:09', '10:12', '10:14'],
  ['10:19', '10:39', '10:49', '10:58'],
])('a phone that is open at %s on the day asks between %s and %s and %s', (time, ...expected) => {
  const asked = [0, 0.5, 0.999].map((chance) => timeAt(nextCheckAt({ now: at(time), test: test13, chance })))
  expect(asked).toEqual(expected)
})

test('no phone asks by itself from a minute before the first signal until two minutes after it', () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => at('09:10') + minute * 60_000)
  const chances = Array.from({ length: 20 }, (_, nth) => nth / 20)
  const asked = minutes.flatMap((now) =>
    chances.flatMap((chance) =>
      [0, 1, 2, 3, 9].map((failures) => nextCheckAt({ now, test: test13, chance, failures })),
    ),
  )
  expect(asked.filter((moment) => moment > at('09:59') && moment < at('10:02'))).toEqual([])
})

test.each([
  ['07:00', 1, '07:00', '07:00'],
  ['07:00', 2, '07:01', '07:01'],
  ['07:00', 4, '07:04', '07:07'],
  ['07:00', 30, '07:20', '07:39'],
  ['09:20', 1, '09:20', '09:20'],
  ['09:20', 9, '09:24', '09:29'],
  ['09:58', 3, '10:02', '10:05'],
])(
  'a phone that is not answered at %s for the %s. time asks again between %s and %s',
  (time, failures, ...expected) => {
    const asked = [0, 0.999].map((chance) => timeAt(nextCheckAt({ now: at(time), test: test13, chance, failures })))
    expect(asked).toEqual(expected)
  },
)

test('without a test a phone asks every half hour or so', () => {
  expect(timeAt(nextCheckAt({ now: at('10:00'), test: null, chance: 0.5 }))).toBe('10:30')
})

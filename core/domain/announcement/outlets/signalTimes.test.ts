import { signalTimesOf, spanInWords } from './signalTimes'

const facts = {
  date: '2027-03-13',
  sessions: [
    [
      { signal: 'preliminary', at: '10:00' },
      { signal: 'airRaid', at: '10:08' },
      { signal: 'allClear', at: '10:16' },
    ],
    [{ signal: 'airRaid', at: '23:58' }],
  ],
} as const

test('each signal is told with all its times, three minutes long, in the statutory order', () => {
  expect(signalTimesOf(facts)).toEqual([
    { signal: 'preliminary', spans: [{ from: '10:00', to: '10:03' }] },
    {
      signal: 'airRaid',
      spans: [
        { from: '10:08', to: '10:11' },
        { from: '23:58', to: '00:01' },
      ],
    },
    { signal: 'allClear', spans: [{ from: '10:16', to: '10:19' }] },
  ])
})

test('a span is printed with a dash', () => {
  expect(spanInWords({ from: '10:00', to: '10:19' })).toBe('10:00—10:19')
})

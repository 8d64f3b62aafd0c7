import { patterns, repeated } from './patterns'
import { secondsOf, segmentsOf } from './segments'

const midCycle = { leadSilence: 3, rounds: repeated({ sounds: 6, rests: 6 }, 3) }

test.each([
  ['preliminary', patterns.preliminary.rhythm, 6],
  ['airRaid', patterns.airRaid.rhythm, 30],
  ['allClear', patterns.allClear.rhythm, 1],
  ['a clip that begins in a pause', midCycle, 7],
  ['nothing', { rounds: [] }, 0],
])('%s is covered from its first to its last second without a gap', (_, rhythm, count) => {
  const segments = segmentsOf(rhythm)
  expect(segments).toHaveLength(count)
  expect(segments.map(({ from }) => from)).toEqual([0, ...segments.map(({ to }) => to)].slice(0, count))
  expect(segments.at(-1)?.to ?? 0).toBe(secondsOf(rhythm))
})

test('the last pause belongs to the signal', () => {
  expect(segmentsOf(patterns.preliminary.rhythm).at(-1)).toEqual({ from: 156, to: 180, sounding: false, round: 3 })
})

test('a silence before the first round is round 0', () => {
  expect(segmentsOf(midCycle)[0]).toEqual({ from: 0, to: 3, sounding: false, round: 0 })
})

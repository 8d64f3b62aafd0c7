import { fairSeconds } from './clip'
import { patterns, signals } from './patterns'
import { tellsApartAfter } from './tellsApartAfter'

test.each(signals)('the fair length of %s is never less than the time that tells it apart', (signal) => {
  expect(fairSeconds[signal]).toBeGreaterThanOrEqual(tellsApartAfter(patterns[signal].rhythm, signal) ?? Infinity)
})

import { patterns, repeated, type Signal } from './patterns'
import { tellsApartAfter } from './tellsApartAfter'

test.each<[Signal, number, number, string]>([
  ['preliminary', 0, 61, 'it might be the end of 解除 until it sounds again'],
  ['preliminary', 10, 51, 'the same, 10 seconds later'],
  ['preliminary', 36, 61, 'it might be the silence before 解除 until it pauses again'],
  ['airRaid', 0, 13, 'it might be the end of a sound of 预先 until it sounds again'],
  ['allClear', 0, 37, '预先 would have paused'],
  ['allClear', 100, 37, 'the same, wherever it begins'],
])('%s heard from second %i on is certain after %i seconds: %s', (signal, startsAt, seconds) => {
  expect(tellsApartAfter(patterns[signal].rhythm, signal, startsAt)).toBe(seconds)
})

test('7 seconds of sound and 14 of silence are none of the three', () => {
  expect(tellsApartAfter({ rounds: repeated({ sounds: 7, rests: 14 }, 3) }, null)).toBe(22)
})

test('36 seconds of sound could be two signals', () => {
  expect(tellsApartAfter({ rounds: [{ sounds: 36, rests: 0 }] }, 'allClear')).toBeNull()
})

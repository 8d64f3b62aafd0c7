import { patterns, repeated, signals } from './patterns'
import { soundAt } from './soundAt'

/** The plain way: walk through the signal second by second, counting. */
function walk(sounds: number, rests: number, times: number) {
  const seconds = []
  for (let round = 1; round <= times; round++) {
    for (let left = sounds; left > 0; left--)
      seconds.push({
        phase: 'sounding',
        round,
        rounds: times,
        lasts: sounds,
        secondsLeft: left,
        next: rests ? 'silent' : 'finished',
      })
    for (let left = rests; left > 0; left--)
      seconds.push({
        phase: 'silent',
        round,
        rounds: times,
        lasts: rests,
        secondsLeft: left,
        next: round < times ? 'sounding' : 'finished',
      })
  }
  return seconds
}

test.each([
  ['preliminary', walk(36, 24, 3)],
  ['airRaid', walk(6, 6, 15)],
  ['allClear', walk(180, 0, 1)],
] as const)('every second of %s is what a plain count says', (signal, seconds) => {
  expect(seconds).toHaveLength(180)
  expect(seconds.map((_, second) => soundAt(patterns[signal].rhythm, second))).toEqual(seconds)
})

test.each(signals)('%s has not begun before its first second and is finished after its last', (signal) => {
  const { rhythm } = patterns[signal]
  expect(soundAt(rhythm, -5)).toEqual({ phase: 'before', secondsLeft: 5, next: 'sounding' })
  expect(soundAt(rhythm, 179.99).phase).not.toBe('finished')
  expect(soundAt(rhythm, 180)).toEqual({ phase: 'finished' })
  expect(soundAt(rhythm, 9999)).toEqual({ phase: 'finished' })
})

test.each([
  [0, { phase: 'silent', round: 0, rounds: 3, lasts: 3, secondsLeft: 3, next: 'sounding' }],
  [2.5, { phase: 'silent', round: 0, rounds: 3, lasts: 3, secondsLeft: 0.5, next: 'sounding' }],
  [3, { phase: 'sounding', round: 1, rounds: 3, lasts: 6, secondsLeft: 6, next: 'silent' }],
  [38.75, { phase: 'silent', round: 3, rounds: 3, lasts: 6, secondsLeft: 0.25, next: 'finished' }],
])('a clip that begins in a pause: second %d', (second, sound) => {
  expect(soundAt({ leadSilence: 3, rounds: repeated({ sounds: 6, rests: 6 }, 3) }, second)).toEqual(sound)
})

test('a rhythm without rounds is finished at once', () => {
  expect(soundAt({ rounds: [] }, 0)).toEqual({ phase: 'finished' })
})

import { patterns, SIGNAL_SECONDS, signals } from './patterns'
import { secondsOf } from './segments'

test.each([
  ['preliminary', '预先警报', '长间隔', 36, 24, 3],
  ['airRaid', '空袭警报', '短间隔', 6, 6, 15],
  ['allClear', '解除警报', '无间隔', 180, 0, 1],
] as const)('%s is %s, %s: %i s of sound, %i s of silence, %i times', (signal, name, hook, sounds, rests, times) => {
  const { rhythm, ...words } = patterns[signal]
  expect(words).toMatchObject({ name, hook })
  expect(`${words.shortName}警报`).toBe(name)
  expect(rhythm.rounds).toHaveLength(times)
  expect(new Set(rhythm.rounds.map((round) => `${round.sounds}/${round.rests}`))).toEqual(
    new Set([`${sounds}/${rests}`]),
  )
})

test.each(signals)('%s takes three minutes and says where that was read', (signal) => {
  expect(secondsOf(patterns[signal].rhythm)).toBe(SIGNAL_SECONDS)
  expect(patterns[signal].sentence).toMatch(/共 3 分钟$/)
  expect(patterns[signal].sources.length).toBeGreaterThan(0)
})

import { patterns } from './patterns'
import { FUNDAMENTAL, oneWave, stretchesOf } from './siren'

test('the waves that have passed are what many small steps add up to', () => {
  const step = 1e-4
  let speed = 0
  let waves = 0
  const counted = stretchesOf(patterns.airRaid.rhythm)
    .slice(0, 6)
    .map(({ from, to, target, takes }) => {
      const before = { speed, waves }
      for (let i = 0; i < Math.round((to - from) / step); i++) {
        waves += FUNDAMENTAL * speed * step
        speed += ((target - speed) / takes) * step
      }
      return before
    })
  stretchesOf(patterns.airRaid.rhythm)
    .slice(0, 6)
    .forEach(({ speedAtStart, wavesAtStart }, i) => {
      expect(speedAtStart).toBeCloseTo(counted[i]!.speed, 3)
      expect(Math.abs(wavesAtStart - counted[i]!.waves)).toBeLessThan(0.5)
    })
})

test('after the end the siren runs down for ever', () => {
  expect(stretchesOf(patterns.allClear.rhythm).at(-1)).toMatchObject({ from: 180, to: Infinity, target: 0 })
})

test.each([8000, 16000, 44100])('at %i samples a second one wave swings from −1 to 1 and is its own mirror', (rate) => {
  const wave = oneWave(4096, rate)
  expect(Math.max(...wave)).toBeCloseTo(1, 5)
  expect(Math.min(...wave)).toBeCloseTo(-1, 5)
  for (let i = 0; i < 2048; i++) expect(wave[i]! + wave[i + 2048]!).toBeCloseTo(0, 5)
})

import { patterns, repeated, signals } from './patterns'
import { FUNDAMENTAL, HEARD_FROM_SPEED, LOUDEST, RUN_DOWN_SECONDS } from './siren'
import { SILENCE, synthesise } from './synthesise'

const sampleRate = 8000
const { preliminary, airRaid, allClear } = patterns
const tail = RUN_DOWN_SECONDS * Math.log(1 / HEARD_FROM_SPEED)

/** How strongly a frequency is present in some samples (Goertzel's sum, plainly). */
function strength(samples: Uint8Array, frequency: number): number {
  let real = 0
  let imaginary = 0
  samples.forEach((sample, i) => {
    const angle = (2 * Math.PI * frequency * i) / sampleRate
    real += (sample - SILENCE) * Math.cos(angle)
    imaginary += (sample - SILENCE) * Math.sin(angle)
  })
  return (2 * Math.hypot(real, imaginary)) / samples.length
}

/** How far the samples swing from the middle. */
function swing(samples: Uint8Array): number {
  let lowest = SILENCE as number
  let highest = SILENCE as number
  for (const sample of samples) {
    if (sample < lowest) lowest = sample
    if (sample > highest) highest = sample
  }
  return Math.max(highest - SILENCE, SILENCE - lowest)
}

const largestJump = (samples: Uint8Array) =>
  samples.reduce((most, sample, i) => Math.max(most, Math.abs(sample - (samples[i - 1] ?? sample))), 0)

const excerpt = (from: number, to: number) => synthesise(airRaid.rhythm, { from, to, sampleRate })

/** Waves per second, by counting how often the sound rises through its middle. */
function pitch(samples: Uint8Array): number {
  let rises = 0
  for (let i = 1; i < samples.length; i++) if (samples[i - 1]! < SILENCE && samples[i]! >= SILENCE) rises++
  return (rises * sampleRate) / samples.length
}

test.each([
  [preliminary.rhythm, 20],
  [preliminary.rhythm, 90],
  [allClear.rhythm, 5],
  [allClear.rhythm, 178],
])('at full speed the siren sounds at its own pitch (%#)', (rhythm, from) => {
  const samples = synthesise(rhythm, { from, to: from + 1, sampleRate })
  const frequencies = Array.from({ length: 41 }, (_, i) => 200 + 20 * i)
  const strengths = frequencies.map((frequency) => strength(samples, frequency))
  const loudest = frequencies[strengths.indexOf(Math.max(...strengths))]
  expect(loudest).toBe(FUNDAMENTAL)
  expect(Math.abs(pitch(samples) - FUNDAMENTAL)).toBeLessThan(5)
})

test('odd overtones are there, each about as much weaker as it is higher, and even ones are not', () => {
  const samples = synthesise(allClear.rhythm, { from: 60, to: 61, sampleRate })
  const first = strength(samples, FUNDAMENTAL)
  for (const n of [3, 5, 7]) expect(strength(samples, n * FUNDAMENTAL) / first).toBeCloseTo(1 / n, 1)
  for (const n of [2, 4, 6, 8]) expect(strength(samples, n * FUNDAMENTAL) / first).toBeLessThan(0.01)
})

test('nothing sounds that the sample rate would fold back to a false pitch', () => {
  const samples = synthesise(allClear.rhythm, { from: 60, to: 61, sampleRate })
  const folded = [9, 11, 13].map((n) => Math.abs(sampleRate - n * FUNDAMENTAL))
  for (const frequency of folded) expect(strength(samples, frequency)).toBeLessThan(0.5)
})

test('pitch and loudness rise together and fall together', () => {
  const rising = [2, 2.5, 3, 4].map((second) => excerpt(10 + second, 10.25 + second))
  const falling = [6.2, 7, 8, 9].map((second) => excerpt(12 + second, 12.25 + second))
  for (const samples of [rising.map(pitch), rising.map(swing)])
    expect(samples).toEqual([...samples].sort((a, b) => a - b))
  for (const samples of [falling.map(pitch), falling.map(swing)])
    expect(samples).toEqual([...samples].sort((a, b) => b - a))
  expect(pitch(rising[3]!)).toBeGreaterThan(pitch(rising[0]!) * 1.1)
  expect(swing(falling[3]!)).toBeLessThan(swing(falling[0]!) / 3)
})

test('once the last tone has died away a pause is silent', () => {
  const samples = synthesise(preliminary.rhythm, { from: 36 + tail, to: 60, sampleRate })
  expect(swing(samples)).toBe(0)
  expect(swing(excerpt(6 + tail, 12))).toBe(0)
  expect(swing(synthesise(allClear.rhythm, { from: 180 + tail, to: 200, sampleRate }))).toBe(0)
  expect(swing(synthesise(allClear.rhythm, { from: -3, to: 0, sampleRate }))).toBe(0)
  expect(swing(synthesise({ rounds: [] }, { from: 0, to: 2, sampleRate }))).toBe(0)
})

test('half a tail after it was switched off the siren is still heard', () => {
  expect(swing(excerpt(6 + tail / 2, 6.5 + tail / 2))).toBeGreaterThan(3)
})

test.each(signals)('%s stays below full scale', (signal) => {
  const samples = synthesise(patterns[signal].rhythm, { from: 0, to: 180, sampleRate })
  expect(samples).toHaveLength(180 * sampleRate)
  expect(swing(samples)).toBeLessThanOrEqual(Math.ceil(127 * LOUDEST))
  expect(swing(samples)).toBeGreaterThan(127 * LOUDEST - 3)
})

test('nothing clicks when the siren is switched on or off', () => {
  const steady = largestJump(excerpt(17, 17.5))
  for (let round = 1; round < 15; round++) {
    expect(largestJump(excerpt(12 * round - 0.02, 12 * round + 0.02))).toBeLessThanOrEqual(2)
    expect(largestJump(excerpt(12 * round + 5.9, 12 * round + 6.1))).toBeLessThanOrEqual(steady + 2)
  }
})

test('in the first moment after it was switched off the siren sounds as if it had not been', () => {
  const on = synthesise(preliminary.rhythm, { from: 6, to: 6.002, sampleRate })
  const off = synthesise(airRaid.rhythm, { from: 6, to: 6.002, sampleRate })
  off.forEach((sample, i) => expect(Math.abs(sample - on[i]!)).toBeLessThanOrEqual(2))
})

test.each(signals)('%s made in slices of a second holds the very bytes of the whole', (signal) => {
  const { rhythm } = patterns[signal]
  const whole = synthesise(rhythm, { from: 0, to: 180, sampleRate })
  const slices = Array.from({ length: 180 }, (_, second) =>
    synthesise(rhythm, { from: second, to: second + 1, sampleRate }),
  )
  expect(Buffer.concat(slices).equals(whole)).toBe(true)
})

test('slices of a third of a second, and another sample rate, join as well', () => {
  const whole = synthesise(airRaid.rhythm, { from: 0, to: 20, sampleRate: 11025 })
  const slices = Array.from({ length: 60 }, (_, i) =>
    synthesise(airRaid.rhythm, { from: i / 3, to: (i + 1) / 3, sampleRate: 11025 }),
  )
  expect(Buffer.concat(slices).equals(whole)).toBe(true)
})

test.each([0, 20, 75])('a playing that begins at second %i grows from nothing over two seconds', (softStartFrom) => {
  const at = (from: number, to: number) =>
    synthesise(allClear.rhythm, {
      from: softStartFrom + from,
      to: softStartFrom + to,
      sampleRate,
      softStartFrom,
    })
  expect(swing(at(-1, 0))).toBe(0)
  const growth = [at(0, 0.02), at(0.3, 0.4), at(0.9, 1), at(1.5, 1.6), at(2, 2.1)].map(swing)
  expect(growth).toEqual([...growth].sort((a, b) => a - b))
  expect(growth[0]).toBeLessThanOrEqual(1)
  expect(growth[2]).toBeLessThan(growth[4]! * 0.6)
})

test('a playing that is cut off dies away before', () => {
  const at = (from: number, to: number) => synthesise(allClear.rhythm, { from, to, sampleRate, softEndAt: 100 })
  expect(swing(at(99, 99.4))).toBeGreaterThan(95)
  expect(swing(at(99.99, 100))).toBeLessThanOrEqual(1)
  expect(swing(at(100, 101))).toBe(0)
})

test('a clip that begins within a sound is at full pitch at once, others rise', () => {
  const rounds = repeated({ sounds: 20, rests: 24 }, 1)
  const early = (alreadyRunning: boolean) =>
    pitch(synthesise({ rounds, alreadyRunning }, { from: 0.2, to: 0.5, sampleRate, softStartFrom: -2 }))
  expect(Math.abs(early(true) - FUNDAMENTAL)).toBeLessThan(5)
  expect(early(false)).toBeLessThan(FUNDAMENTAL / 2)
})

import { chanceFrom } from '../chance'
import { fairSeconds } from './clip'
import { patterns, SIGNAL_SECONDS, signals } from './patterns'
import { tellsApartAfter } from './tellsApartAfter'
import { TRAINING_SECONDS, trainingRound } from './trainingRound'

const rounds = Array.from({ length: 3000 }, (_, i) => trainingRound(chanceFrom(`round ${i}`)))
const clips = rounds.flat()

test('a round has three clips of equal length, at most 100 seconds, within the signal', () => {
  expect(new Set(rounds.map((round) => round.length))).toEqual(new Set([3]))
  expect(new Set(clips.map(({ playSeconds }) => playSeconds))).toEqual(new Set([TRAINING_SECONDS]))
  expect(TRAINING_SECONDS).toBeLessThanOrEqual(100)
  expect(Math.max(...clips.map(({ startsAt }) => startsAt))).toBe(SIGNAL_SECONDS - TRAINING_SECONDS)
})

test.each(signals)('a clip of %s is long enough to be told apart, wherever it begins', (signal) => {
  expect(TRAINING_SECONDS).toBeGreaterThanOrEqual(fairSeconds[signal])
  for (let startsAt = 0; startsAt <= SIGNAL_SECONDS - TRAINING_SECONDS; startsAt++)
    expect(tellsApartAfter(patterns[signal].rhythm, signal, startsAt) ?? Infinity).toBeLessThanOrEqual(TRAINING_SECONDS)
})

test('no signal is favoured in any place, and half the clips begin with their signal', () => {
  for (const place of [0, 1, 2])
    for (const signal of signals)
      expect(Math.abs(rounds.filter((round) => round[place]!.signal === signal).length - 1000)).toBeLessThan(120)
  expect(clips.filter(({ startsAt }) => startsAt === 0).length / clips.length).toBeCloseTo(0.5, 1)
})

test('after two different signals the third may be any, and never are all three the same', () => {
  const different = rounds.filter(([first, second]) => first!.signal !== second!.signal)
  for (const signal of signals)
    expect(different.filter((round) => round[2]!.signal === signal).length / different.length).toBeCloseTo(1 / 3, 1)
  expect(rounds.every((round) => new Set(round.map(({ signal }) => signal)).size > 1)).toBe(true)
})

test('the same seed gives the same round', () => {
  expect(trainingRound(chanceFrom('a'))).toEqual(trainingRound(chanceFrom('a')))
})

import type { ClipRecord } from './clip'
import { clipOf, fairSeconds } from './clip'
import { patterns, signals } from './patterns'
import { secondsOf } from './segments'
import { tellsApartAfter } from './tellsApartAfter'

const long: ClipRecord = { segments: [[36, 24]], repeat: 2, play_s: 100, min_play_s: 61 }
const late: ClipRecord = {
  lead_silence_s: 3,
  segments: [[6, 6]],
  repeat: 3,
  play_s: 39,
  starts_mid_cycle: true,
  min_play_s: 22,
}
const running: ClipRecord = {
  segments: [
    [20, 24],
    [36, 4],
  ],
  repeat: 1,
  play_s: 84,
  starts_mid_cycle: true,
  min_play_s: 81,
}
const elsewhere: ClipRecord = { segments: [[7, 14]], repeat: 3, play_s: 63, min_play_s: 43, present: 'bar' }

test('a clip of the question bank keeps its rhythm', () => {
  expect(clipOf(long)).toEqual({
    rhythm: {
      rounds: [
        { sounds: 36, rests: 24 },
        { sounds: 36, rests: 24 },
      ],
    },
    playSeconds: 100,
    minPlaySeconds: 61,
    present: 'sound',
  })
})

test('a clip that begins in a pause begins in silence, one that begins in a sound at full pitch', () => {
  expect(clipOf(late).rhythm).toMatchObject({ leadSilence: 3 })
  expect(clipOf(late).rhythm).not.toHaveProperty('alreadyRunning')
  expect(clipOf(running).rhythm).toMatchObject({ alreadyRunning: true })
})

test('a rhythm from elsewhere is shown and never sounded', () => {
  expect(clipOf(elsewhere).present).toBe('bar')
})

test.each([
  ['预先', long, 'preliminary'],
  ['空袭, from a pause', late, 'airRaid'],
  ['预先, from a sound', running, 'preliminary'],
  ['none of the three', elsewhere, null],
  ['解除', { segments: [[60, 0]], repeat: 1, play_s: 60, min_play_s: 45 }, 'allClear'],
] as const)('%s: the clip is as long as it plays and its least length tells it apart', (_, record, signal) => {
  const clip = clipOf(record)
  expect(secondsOf(clip.rhythm)).toBeGreaterThanOrEqual(clip.playSeconds)
  expect(clip.playSeconds).toBeGreaterThanOrEqual(clip.minPlaySeconds)
  expect(clip.minPlaySeconds).toBeGreaterThanOrEqual(tellsApartAfter(clip.rhythm, signal) ?? Infinity)
})

test.each(signals)('the fair length of %s is never less than the time that tells it apart', (signal) => {
  expect(fairSeconds[signal]).toBeGreaterThanOrEqual(tellsApartAfter(patterns[signal].rhythm, signal) ?? Infinity)
})

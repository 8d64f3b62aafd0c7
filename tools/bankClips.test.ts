import { patterns, signals } from '@core/domain/alarm/patterns'
import { secondsOf } from '@core/domain/alarm/segments'
import { tellsApartAfter } from '@core/domain/alarm/tellsApartAfter'
import { readBank } from './bank'

const clips = readBank('hanzhong').flatMap(({ id, options, key, clip }) => {
  const answer = options[key[0] ?? 0] ?? ''
  return clip ? [{ id, clip, signal: signals.find((signal) => patterns[signal].name === answer) ?? null }] : []
})

test('the bank has questions to be told by ear or eye', () => expect(clips.length).toBeGreaterThan(5))

test.each(clips)(
  '$id plays no longer than its rhythm, and long enough to be told apart from any other signal',
  ({ clip, signal }) => {
    expect(secondsOf(clip.rhythm)).toBeGreaterThanOrEqual(clip.playSeconds)
    expect(clip.playSeconds).toBeGreaterThanOrEqual(tellsApartAfter(clip.rhythm, signal) ?? Infinity)
  },
)

test.each(clips.filter(({ signal }) => signal === null))(
  '$id is a rhythm from elsewhere: it is shown and never sounded',
  ({ clip }) => {
    expect(clip.present).toBe('bar')
  },
)

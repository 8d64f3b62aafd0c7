import { act, cleanup, renderHook } from '@testing-library/react'
import { signalQuestion } from '../../../test/stubs/lesson'
import { newPhone } from '../../../test/stubs/phone'
import { ANNOUNCED_FOR, usePlaying } from './usePlaying'

const clip = signalQuestion.clip!

let stopped: number
const playSound = jest.fn(() => Promise.resolve({ stop: () => (stopped += 1) }))

const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const played = (audible: boolean) =>
  renderHook(({ black }) => usePlaying(clip, audible, playSound, black), { initialProps: { black: false } })

beforeEach(() => {
  newPhone()
  stopped = 0
  playSound.mockClear()
  jest.useFakeTimers()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('a sound is announced first, and then heard once', async () => {
  const { result } = played(true)
  expect(result.current).toEqual({ state: 'announced' })
  await passes(ANNOUNCED_FOR - 1)
  expect(playSound).not.toHaveBeenCalled()
  await passes(2)
  expect(playSound).toHaveBeenCalledTimes(1)
  await passes(60_000)
  expect([playSound.mock.calls.length, result.current.state]).toEqual([1, 'over'])
})

test('a sound stops when the screen is made black, and does not begin again', async () => {
  const { rerender } = played(true)
  await passes(ANNOUNCED_FOR + 1)
  rerender({ black: true })
  expect(stopped).toBe(1)
  rerender({ black: false })
  await passes(60_000)
  expect(playSound).toHaveBeenCalledTimes(1)
})

test('one that is only announced does not begin on a black screen', async () => {
  const { rerender } = played(true)
  rerender({ black: true })
  await passes(60_000)
  expect(playSound).not.toHaveBeenCalled()
})

test('a silent picture moves on behind a black screen', async () => {
  const { result, rerender } = played(false)
  rerender({ black: true })
  await passes(60_000)
  expect(result.current.state).toBe('over')
})

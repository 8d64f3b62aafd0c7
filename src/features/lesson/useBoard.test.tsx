import { act, cleanup, renderHook } from '@testing-library/react'
import { lesson } from '../../../test/stubs/lesson'
import { newPhone, openAgain } from '../../../test/stubs/phone'

// On a computer of a classroom the program runs in a browser.
jest.mock('@/platform/keys', () => jest.requireActual<object>('@/platform/keys.h5'))

const program = async () => ({
  ...(await import('./useBoard')),
  ...(await import('./lessonStore')),
  ...(await import('@/api/consent')),
})

let app: Awaited<ReturnType<typeof program>>
const onOver = jest.fn()

/** A key that goes down, and is held for so many repetitions. */
const press = (key: string, held = 0) =>
  act(() => {
    const down = (repeat: boolean) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat }))
    down(false)
    for (const _ of Array(held).keys()) down(true)
  })
const board = () => renderHook(() => app.useBoard(false, onOver)).result
const step = () => app.useLesson.getState().lesson?.step

beforeEach(async () => {
  newPhone()
  onOver.mockClear()
  app = await openAgain(program)
  app.beginLesson(lesson({ step: { at: 'reveal', turn: 4 } }))
})
afterEach(cleanup)

test('a key that is held down is one press: the screen does not flicker, and no question is left out', () => {
  const look = board()
  press('b', 9)
  expect(look.current.black).toBe(true)
  press(' ', 9)
  expect([look.current.black, step()]).toEqual([false, { at: 'reveal', turn: 4 }])
  press(' ', 9)
  expect(step()).toEqual({ at: 'ask', turn: 5 })
})

test('a number that is counted runs up while its key is held down', () => {
  app.beginLesson(lesson({ step: { at: 'count', turn: 4, focus: 0, fresh: true } }))
  board()
  press('+', 9)
  expect(app.useLesson.getState().lesson?.counts[4]?.[0]).toBe(10)
})

test('the lesson is ended by the keyboard at its last step, and nowhere else', () => {
  board()
  press('e')
  expect(onOver).not.toHaveBeenCalled()
  app.beginLesson(lesson({ step: { at: 'handOver' } }))
  press('e')
  expect(onOver).toHaveBeenCalledTimes(1)
})

test('while something is asked over the board, no key is a press of it', () => {
  board()
  void app.askConsent()
  press(' ')
  expect(step()).toEqual({ at: 'reveal', turn: 4 })
})

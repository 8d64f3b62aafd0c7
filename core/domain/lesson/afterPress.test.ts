import { lesson } from '../../../test/stubs/lesson'
import { afterPress } from './afterPress'
import type { Hands, Lesson, Step } from './lesson'
import { countsOf } from './lessonCounts'
import { pressOf, type Press } from './press'

/** Presses by their keys, one after the other: 'Space' is written ' '. */
const after = (from: Lesson, keys: readonly string[]): Lesson =>
  keys.map((key) => pressOf(key)!).reduce((now, press) => afterPress(now, press), from)

/** A step in short: 'count 3', 'end'. */
const said = ({ step }: Pick<Lesson, 'step'>): string => ('turn' in step ? `${step.at} ${step.turn}` : step.at)

const at = (step: Step): Lesson => lesson({ step })
const counting = (turn: number, focus = 0): Step => ({ at: 'count', turn, focus, fresh: true })

// Turn 0 and 8 are of a signal, 1 and 9 are not; 0–2 are before, 3–7 in the lesson, 8–10 after.
const steps: Record<string, Step> = {
  'ask signal': { at: 'ask', turn: 8 },
  'ask plain': { at: 'ask', turn: 9 },
  'ask first': { at: 'ask', turn: 0 },
  play: { at: 'play', turn: 8 },
  'count before': counting(1),
  'count last before': counting(2),
  count: counting(4),
  reveal: { at: 'reveal', turn: 4 },
  'reveal last': { at: 'reveal', turn: 10 },
  end: { at: 'end' },
  handOver: { at: 'handOver' },
}

test.each([
  // step, space, PageUp, →, ←, Enter, S
  ['ask signal', 'play 8', 'reveal 7', 'play 8', 'reveal 7', 'play 8', 'reveal 8'],
  ['ask plain', 'count 9', 'reveal 8', 'count 9', 'reveal 8', 'count 9', 'reveal 9'],
  ['ask first', 'play 0', 'ask 0', 'play 0', 'ask 0', 'play 0', 'ask 1'],
  ['play', 'count 8', 'ask 8', 'count 8', 'ask 8', 'count 8', 'reveal 8'],
  ['count before', 'ask 2', 'ask 1', 'count 1', 'count 1', 'count 1', 'ask 2'],
  ['count last before', 'ask 3', 'ask 2', 'count 2', 'count 2', 'count 2', 'ask 3'],
  ['count', 'reveal 4', 'ask 4', 'count 4', 'count 4', 'count 4', 'reveal 4'],
  ['reveal', 'ask 5', 'count 4', 'ask 5', 'count 4', 'ask 5', 'reveal 4'],
  ['reveal last', 'end', 'count 10', 'end', 'count 10', 'end', 'reveal 10'],
  ['end', 'handOver', 'reveal 10', 'handOver', 'reveal 10', 'handOver', 'end'],
  ['handOver', 'handOver', 'end', 'handOver', 'end', 'handOver', 'handOver'],
])('from %s: space %s, PageUp %s, → %s, ← %s, Enter %s, S %s', (from, ...expected) => {
  const answers = [' ', 'PageUp', 'ArrowRight', 'ArrowLeft', 'Enter', 's'].map((key) =>
    said(after(at(steps[from]!), [key])),
  )
  expect(answers).toEqual(expected)
})

const others: Press[] = [
  ...(['black', 'dark', 'full', 'leave', 'finish', 'undo'] as const).map((press) => ({ press })),
  ...(['plus', 'minus', 'erase'] as const).map((press) => ({ press })),
  { press: 'digit', digit: 7 },
  { press: 'focus', option: 1 },
]

test.each(['ask signal', 'ask plain', 'play', 'reveal', 'end', 'handOver'])(
  'at %s numbers and looks change nothing of the lesson',
  (from) => {
    const before = at(steps[from]!)
    for (const press of others) expect(afterPress(before, press)).toBe(before)
  },
)

test.each<[string, string[], Hands | null]>([
  ['typed', ['6', 'Enter', '3', '1', 'Enter', '4'], [6, 31, 4, null]],
  ['added one by one', ['+', '+', '+', '-', 'ArrowRight', '='], [2, 1, null, null]],
  ['never less than none', ['-', '-'], [0, null, null, null]],
  ['never more than a hall', ['9', '9', '9', '9', '+'], [999, null, null, null]],
  ['typed anew after moving on and back', ['4', 'Enter', 'ArrowLeft', '5'], [5, null, null, null]],
  ['rubbed out digit by digit', ['4', '3', 'Backspace', 'Enter', '7', 'Backspace'], [4, null, null, null]],
  ['taken back', ['4', '3', 'u'], [4, null, null, null]],
  ['taken back as often as was pressed', ['4', 'Enter', '3', 'u', 'z'], null],
  ['by columns and rows', ['ArrowDown', '1', 'ArrowRight', '2', 'ArrowUp', '3'], [null, 3, 1, 2]],
])('hands are counted: %s', (_, keys, hands) => {
  expect(after(at(counting(4)), keys).counts[4]).toEqual(hands)
})

test('Enter on the last option goes on, and options without a number had no hand', () => {
  const done = after(at(counting(4)), ['6', 'Enter', 'Enter', '4', 'Enter', 'Enter'])
  expect(said(done)).toBe('reveal 4')
  expect(done.counts[4]).toEqual([6, 0, 4, 0])
})

test('who goes on without a number has not counted', () => {
  expect(after(at(counting(4)), ['Enter', ' ']).counts[4]).toBeNull()
})

test('a wrong count is set right after the answer was shown', () => {
  const shown = after(at(counting(4)), ['6', ' '])
  const mended = after(shown, ['PageUp', '9', ' '])
  expect([said(mended), mended.counts[4]]).toEqual(['reveal 4', [9, 0, 0, 0]])
})

test('what was taken back is shown where it was counted', () => {
  const later = after(at(counting(4)), ['6', ' ', ' '])
  expect(said(later)).toBe('ask 5')
  const undone = after(later, ['u'])
  expect([said(undone), undone.counts[4]]).toEqual(['count 4', null])
})

test('S leaves out what was counted of this question, and U brings it back', () => {
  const skipped = after(at(counting(4)), ['6', 's'])
  expect(skipped.counts[4]).toBeNull()
  expect(after(skipped, ['u']).counts[4]).toEqual([6, null, null, null])
})

test('an option that is pointed at takes the next number', () => {
  const pointed = afterPress(at(counting(4)), { press: 'focus', option: 2 })
  expect(after(pointed, ['8']).counts[4]).toEqual([null, null, 8, null])
})

test('a whole lesson goes from the first question to its end by the space bar alone', () => {
  const presses = Array.from({ length: 60 }, () => ' ')
  const walked = presses.map((_, nth) => said(after(lesson(), presses.slice(0, nth + 1))))
  expect(walked.filter((step) => step.startsWith('count'))).toEqual(
    Array.from({ length: 11 }, (_, turn) => `count ${turn}`),
  )
  expect(walked.filter((step) => step.startsWith('reveal'))).toEqual(
    [3, 4, 5, 6, 7, 8, 9, 10].map((turn) => `reveal ${turn}`),
  )
  expect(walked[59]).toBe('handOver')
})

test('what hands cannot answer is talked through and never counted', () => {
  const own = lesson({ step: { at: 'ask', turn: 4 } })
  const place = own.turns[4]!.question
  const questions = own.questions.map((one, at) => (at === place ? { ...one, kind: 'multiple' as const } : one))
  const shown = after({ ...own, questions }, [' '])
  expect([said(shown), shown.counts[4]]).toEqual(['reveal 4', null])
  expect(said(after(shown, ['PageUp']))).toBe('ask 4')
  expect(said(after(shown, [' ', 'PageUp', 'PageUp', 'PageUp']))).toBe('reveal 3')
  expect(countsOf({ ...shown, counts: shown.counts.map(() => [1, 2, 3, 4]) }).questions[4]!.counts).toBeNull()
})

test('nothing that is pressed changes the lesson that was there before', () => {
  const before = lesson({ step: counting(4) })
  const copy = structuredClone(before)
  after(before, ['6', '+', 'Enter', 's', 'u', ' ', 'PageUp'])
  expect(before).toEqual(copy)
})

test.each([
  [' ', 'next'],
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['B', 'black'],
  ['.', 'black'],
  ['F5', 'full'],
  ['S', 'skip'],
  ['D', 'dark'],
  ['Escape', 'leave'],
])('the key %s means %s', (key, press) => {
  expect(pressOf(key)).toEqual({ press })
})

test.each(['a', 'Tab', 'Shift', 'F1', 'constructor', ''])('the key %j means nothing here', (key) => {
  expect(pressOf(key)).toBeNull()
})

import { isByHands } from './byHands'
import { handsAfter } from './handsAfter'
import { questionAt, type Hands, type Lesson, type Step } from './lesson'
import type { Press } from './press'

/** So many changes can be taken back. */
const MOST_PAST = 50

const isSignal = (lesson: Lesson, turn: number): boolean => questionAt(lesson, { at: 'ask', turn })?.clip !== undefined

/** The step after a turn was counted or skipped: before the lesson nothing is revealed, or there would be nothing to learn. */
function afterCount({ turns }: Lesson, turn: number): Step {
  if (turns[turn]?.part === 'before' && turn + 1 < turns.length) return { at: 'ask', turn: turn + 1 }
  return { at: 'reveal', turn }
}

const counting = (turn: number): Step => ({ at: 'count', turn, focus: 0, fresh: true })

/** The step in which a turn is counted; of what hands cannot answer there is none. */
function countAt(lesson: Lesson, turn: number): Step | null {
  const question = questionAt(lesson, { at: 'ask', turn })
  return question && !isByHands(question) ? null : counting(turn)
}

function stepAfter(lesson: Lesson): Step {
  const { step, turns } = lesson
  switch (step.at) {
    case 'ask':
      if (isSignal(lesson, step.turn)) return { at: 'play', turn: step.turn }
      return countAt(lesson, step.turn) ?? afterCount(lesson, step.turn)
    case 'play':
      return countAt(lesson, step.turn) ?? afterCount(lesson, step.turn)
    case 'count':
      return afterCount(lesson, step.turn)
    case 'reveal':
      return step.turn + 1 < turns.length ? { at: 'ask', turn: step.turn + 1 } : { at: 'end' }
    case 'end':
    case 'handOver':
      return { at: 'handOver' }
  }
}

function stepBefore(lesson: Lesson): Step {
  const { step, turns } = lesson
  switch (step.at) {
    case 'ask': {
      if (step.turn === 0) return step
      const { part } = turns[step.turn - 1] ?? { part: 'lesson' }
      if (part !== 'before') return { at: 'reveal', turn: step.turn - 1 }
      return countAt(lesson, step.turn - 1) ?? { at: 'ask', turn: step.turn - 1 }
    }
    case 'play':
    case 'count':
      return { at: 'ask', turn: step.turn }
    case 'reveal':
      return countAt(lesson, step.turn) ?? { at: 'ask', turn: step.turn }
    case 'end':
      return { at: 'reveal', turn: turns.length - 1 }
    case 'handOver':
      return { at: 'end' }
  }
}

/** A turn that is left with some options counted was counted: the others had no hand. With none it was not counted. */
function settled(hands: Hands | null): Hands | null {
  if (!hands || hands.every((count) => count === null)) return null
  return hands.map((count) => count ?? 0)
}

const replaced = <T>(list: readonly T[], place: number, value: T): T[] =>
  list.map((one, at) => (at === place ? value : one))

function withHands(lesson: Lesson, turn: number, hands: Hands | null): Lesson {
  const before = lesson.counts[turn] ?? null
  if (JSON.stringify(before) === JSON.stringify(hands)) return lesson
  return {
    ...lesson,
    counts: replaced(lesson.counts, turn, hands),
    past: [...lesson.past, { turn, hands: before }].slice(-MOST_PAST),
  }
}

function forward(lesson: Lesson): Lesson {
  const { step } = lesson
  const after = { ...lesson, step: stepAfter(lesson) }
  if (step.at !== 'count') return after
  return { ...after, counts: replaced(lesson.counts, step.turn, settled(lesson.counts[step.turn] ?? null)) }
}

/** Takes back the last change of a count, and shows where it was. */
function undone(lesson: Lesson): Lesson {
  const last = lesson.past[lesson.past.length - 1]
  if (!last) return lesson
  const { step } = lesson
  return {
    ...lesson,
    counts: replaced(lesson.counts, last.turn, last.hands),
    past: lesson.past.slice(0, -1),
    step: step.at === 'count' && step.turn === last.turn ? { ...step, fresh: true } : counting(last.turn),
  }
}

/** Not counted: what was counted of this turn goes, and the lesson goes on. */
function skipped(lesson: Lesson): Lesson {
  const { step } = lesson
  if (step.at !== 'ask' && step.at !== 'play' && step.at !== 'count') return lesson
  return { ...withHands(lesson, step.turn, null), step: afterCount(lesson, step.turn) }
}

/** While hands are counted: the focus moves over options that stand in two columns, and numbers go into it. */
function whileCounting(lesson: Lesson, step: Extract<Step, { at: 'count' }>, press: Press): Lesson {
  const options = questionAt(lesson, step)?.options.length ?? 0
  const focusOn = (focus: number): Lesson =>
    focus < 0 || focus >= options ? lesson : { ...lesson, step: { ...step, focus, fresh: true } }
  switch (press.press) {
    case 'left':
      return step.focus % 2 === 1 ? focusOn(step.focus - 1) : lesson
    case 'right':
      return step.focus % 2 === 0 ? focusOn(step.focus + 1) : lesson
    case 'up':
      return focusOn(step.focus - 2)
    case 'down':
      return focusOn(step.focus + 2)
    case 'focus':
      return focusOn(press.option)
    case 'enter':
      return step.focus + 1 < options ? focusOn(step.focus + 1) : forward(lesson)
    case 'digit':
    case 'plus':
    case 'minus':
    case 'erase': {
      const hands = lesson.counts[step.turn] ?? Array.from({ length: options }, () => null)
      const count = handsAfter(hands[step.focus] ?? null, press, step.fresh)
      const counted = replaced(hands, step.focus, count)
      return { ...withHands(lesson, step.turn, counted), step: { ...step, fresh: count === null } }
    }
    default:
      return lesson
  }
}

const forwards: ReadonlySet<string> = new Set(['right', 'down', 'enter'])
const backwards: ReadonlySet<string> = new Set(['left', 'up'])

/**
 * The lesson after a press: every step answers for every press, and one that means nothing there changes nothing. Space
 * and the clicker go on and back everywhere; arrows do so where there is nothing to move over.
 */
export function afterPress(lesson: Lesson, press: Press): Lesson {
  if (press.press === 'next') return forward(lesson)
  if (press.press === 'back') return { ...lesson, step: stepBefore(lesson) }
  if (press.press === 'undo') return undone(lesson)
  if (press.press === 'skip') return skipped(lesson)
  if (lesson.step.at === 'count') return whileCounting(lesson, lesson.step, press)
  if (forwards.has(press.press)) return forward(lesson)
  if (backwards.has(press.press)) return { ...lesson, step: stepBefore(lesson) }
  return lesson
}

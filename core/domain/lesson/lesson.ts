import type { PaperQuestion } from '../quiz/drawPaper'
import type { Level } from '../quiz/question'

/** A lesson's parts: the same few questions before and after, and between them those that are talked through. */
export const lessonParts = ['before', 'lesson', 'after'] as const
export type LessonPart = (typeof lessonParts)[number]

/** How many questions are asked both at the start and at the end, so that a class can be compared with itself. */
export const CHECK_QUESTIONS = 3

/** One question put to the class: in which part, and its place among the lesson's questions. */
export interface Turn {
  part: LessonPart
  question: number
}

/**
 * Hands (or cards) counted for one turn, an entry for each option as it stands on the screen; null where none was counted
 * yet. Whole classes only: nobody is named, and who raised which hand is not known.
 */
export type Hands = (number | null)[]

/** Where a lesson stands. */
export type Step =
  | { at: 'ask'; turn: number }
  /** A signal question: its bar moves. */
  | { at: 'play'; turn: number }
  /** `fresh`: the next digit begins a new number in the option that has the focus. */
  | { at: 'count'; turn: number; focus: number; fresh: boolean }
  | { at: 'reveal'; turn: number }
  /** The three signals, and this class before and after. */
  | { at: 'end' }
  /** The counts leave the computer, when they are wanted. */
  | { at: 'handOver' }

/** How a class answers: by raised hands, or by cards with the four letters. */
export const countings = ['hands', 'cards'] as const
export type Counting = (typeof countings)[number]

/** From where the questions are: the public practice pack at a level, or a teacher's own activity. */
export type LessonSource = { kind: 'pack'; level: Level } | { kind: 'activity'; activityId: string }

/** A lesson as the computer keeps it from its first question on, so that a closed window goes on where it was. */
export interface Lesson {
  /** By chance, 24 letters and digits: under it the counts are taken over once. */
  id: string
  source: LessonSource
  title: string
  /** When it began (ms). */
  startedAt: number
  counting: Counting
  /** The teacher confirmed sound for this lesson. */
  sound: boolean
  questions: PaperQuestion[]
  turns: Turn[]
  /** One entry a turn; null where it was not counted. */
  counts: (Hands | null)[]
  step: Step
  /** Counts as they were before the last changes, the latest last. */
  past: { turn: number; hands: Hands | null }[]
}

/** The most hands one option may have: more than any school hall. */
export const MOST_HANDS = 999

/** The question that a step is about; undefined at the end. */
export function questionAt({ questions, turns }: Lesson, step: Step): PaperQuestion | undefined {
  if (!('turn' in step)) return undefined
  return questions[turns[step.turn]?.question ?? -1]
}

/** Where a turn stands in its part, for the line at the top: 第 2 题，共 3 题. */
export function placeOf({ turns }: Pick<Lesson, 'turns'>, turn: number): { part: LessonPart; nth: number; of: number } {
  const part = turns[turn]?.part ?? 'lesson'
  const first = turns.findIndex((one) => one.part === part)
  return { part, nth: turn - first + 1, of: turns.filter((one) => one.part === part).length }
}

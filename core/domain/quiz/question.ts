import type { Clip } from '../alarm/clip'

export const questionKinds = ['single', 'multiple', 'judge', 'signal'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const levels = ['primary', 'middle', 'adult'] as const
export type Level = (typeof levels)[number]

/** What a question may be used for: to practise with on the phone, or only in a formal quiz drawn by the cloud. */
export const uses = ['practice', 'reserved'] as const
export type Use = (typeof uses)[number]

/** Who of the office read a question and found it right, and on which date. */
export interface Review {
  by: string
  on: string
}

/** A question as it may be shown before it is answered: nothing in it tells the answer. */
export interface OpenQuestion {
  id: string
  /** A question that is changed becomes a new version; sheets and records keep the one they were made from. */
  version: number
  kind: QuestionKind
  topic: string
  level: Level
  stem: string
  options: string[]
  /** The sound or the bar of a question of kind `signal`. */
  clip?: Clip | undefined
}

/** What is told once a question was answered. */
export interface Solution {
  /** The places of the right options in `options`, from 0, in rising order. Letters never identify an answer. */
  key: number[]
  explanation: string
  /** Issuer, title, number, article: what everybody may see of where it comes from. */
  citation: string
  /** The office has not yet said that this holds today. */
  needsConfirmation: boolean
  review: Review | null
}

/** A question with its answer. */
export interface Question extends OpenQuestion, Solution {
  use: Use
  /** The first date (China's) on which it is no longer true, if there is one. */
  expiresOn?: string | undefined
}

/** A question as the office keeps it; where it was read (`provenance`) never leaves the office's side. */
export interface BankQuestion extends Question {
  basis: string
  provenance: string[]
}

/** Whether a question may still be asked on a date ('2027-03-13'). */
export function isCurrent(question: Pick<Question, 'expiresOn'>, date: string): boolean {
  return question.expiresOn === undefined || date < question.expiresOn
}

/**
 * Whether a question may stand on a sheet that the cloud scores, on a date: it is still true, needs no confirmation, and
 * somebody of the office has read it. Only a sample quiz, which says so, asks unreviewed ones.
 */
export function mayBeAsked(question: Question, date: string, sample: boolean): boolean {
  return isCurrent(question, date) && !question.needsConfirmation && (sample || question.review !== null)
}

/** Whether the cloud may draw a question for a formal quiz on a date: it may be asked, and it is kept back from practice. */
export function isDrawable(question: Question, date: string, sample: boolean): boolean {
  return question.use === 'reserved' && mayBeAsked(question, date, sample)
}

/** Whether the chosen places are exactly the right ones. */
export function isRight(key: readonly number[], chosen: readonly number[]): boolean {
  return key.length === chosen.length && key.every((place) => chosen.includes(place))
}

/** Whether what was chosen can be an answer to this question at all: places that exist, each once, one unless several are asked for. */
export function isPossible(question: Pick<OpenQuestion, 'kind' | 'options'>, chosen: readonly number[]): boolean {
  return (
    chosen.length <= (question.kind === 'multiple' ? question.options.length : 1) &&
    new Set(chosen).size === chosen.length &&
    chosen.every((place) => Number.isInteger(place) && place >= 0 && place < question.options.length)
  )
}

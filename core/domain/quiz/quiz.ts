import type { Level } from './question'

/** One group of a blueprint: so many questions of these levels and topics ([] means any). */
export interface BlueprintPart {
  topics: string[]
  levels: Level[]
  number: number
}

export const markings = ['allRight', 'partPoints'] as const
/** `allRight`: a question counts when it is wholly right. `partPoints`: half a point for some of the right ones and none wrong. */
export type Marking = (typeof markings)[number]

export const latenesses = ['accept', 'refuse'] as const
/** What happens to a sheet handed in after its time: it is kept and marked as late, or refused. */
export type Lateness = (typeof latenesses)[number]

/** How a formal quiz is put together and run. Schools add values of this, not another engine. */
export interface QuizRules {
  blueprint: BlueprintPart[]
  /** How often one person may sit it. */
  attempts: number
  /** Minutes from the first question; null is no limit. */
  minutes: number | null
  /** Seconds that are allowed on top, for a slow network. */
  graceSeconds: number
  late: Lateness
  marking: Marking
  opensAt: number
  closesAt: number
}

/** A formal quiz as everybody may see it before sitting it. */
export interface Quiz extends QuizRules {
  id: string
  title: string
  /** Sample quizzes say 示例数据 wherever they show, and a release build does not list them. */
  sample: boolean
}

/** How many questions one sheet of this quiz has. */
export function lengthOf({ blueprint }: Pick<QuizRules, 'blueprint'>): number {
  return blueprint.reduce((sum, { number }) => sum + number, 0)
}

export function isOpenAt({ opensAt, closesAt }: Pick<QuizRules, 'opensAt' | 'closesAt'>, now: number): boolean {
  return opensAt <= now && now < closesAt
}

/** The moment (ms) at which the time for a sheet is up, its grace not counted: the quiz's own limit or its close, whichever comes first. */
export function dueAt({ minutes, closesAt }: Pick<QuizRules, 'minutes' | 'closesAt'>, startedAt: number): number {
  return minutes === null ? closesAt : Math.min(startedAt + minutes * 60_000, closesAt)
}

/** Whether a sheet that arrives at `now` (the server's time) is late, the grace given. */
export function isLateAt(
  rules: Pick<QuizRules, 'minutes' | 'closesAt' | 'graceSeconds'>,
  startedAt: number,
  now: number,
): boolean {
  return now > dueAt(rules, startedAt) + rules.graceSeconds * 1000
}

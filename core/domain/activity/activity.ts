import type { BlueprintPart } from '../quiz/quiz'
import type { Unit } from './unit'

export const activityStates = ['scheduled', 'open', 'paused', 'ended'] as const
export type ActivityState = (typeof activityStates)[number]

export const showings = ['atOnce', 'afterClosing', 'never'] as const
/** When whoever took part sees what was right and why: with their result, once the activity is over, or not by the program (the teacher explains). */
export type Showing = (typeof showings)[number]

/** How somebody joins: 14 or older; or a guardian is there and agrees. Whoever is neither takes part under a ticket, not under a person. */
export const joinings = ['fourteen', 'guardian'] as const
export type JoiningAs = (typeof joinings)[number]

/** Which questions an activity has: drawn from the reserved ones by a blueprint, or chosen one by one from those everybody may practise. */
export type QuestionWish = { from: 'blueprint'; blueprint: BlueprintPart[] } | { from: 'chosen'; ids: string[] }

/** What whoever holds an activity says of it. */
export interface ActivityWish {
  title: string
  unit: Unit
  questions: QuestionWish
  /** How often one person may sit it, 1 to 3; the best sheet counts. */
  attempts: number
  /** Minutes for a sheet; null: as long as one likes. */
  minutes: number | null
  showing: Showing
  /** When it opens (ms); null: at once. */
  opensAt: number | null
  /** The last day on which it is open, China's. */
  closesOn: string
  sample: boolean
}

/** The moments (ms) of an activity. Its state is read off them and never stored. */
export interface ActivityMoments {
  opensAt: number
  /** The end of its closing day. */
  closesAt: number
  pausedAt: number | null
  /** When it was ended before its closing day. */
  endedAt: number | null
}

/** How an activity stands at a moment: it ends by itself, and no timer is needed for that. */
export function stateAt({ opensAt, closesAt, pausedAt, endedAt }: ActivityMoments, now: number): ActivityState {
  if ((endedAt !== null && endedAt <= now) || closesAt <= now) return 'ended'
  if (now < opensAt) return 'scheduled'
  return pausedAt === null ? 'open' : 'paused'
}

/** When an activity was or will be over (ms). */
export function overAt({ closesAt, endedAt }: Pick<ActivityMoments, 'closesAt' | 'endedAt'>): number {
  return endedAt === null ? closesAt : Math.min(endedAt, closesAt)
}

import type { CheckOutcome } from '@core/domain/feedback/contentCheck'
import { collection } from '../_kit/database'

/** What WeChat pushed of a picture, under the trace id of the check: it may arrive before its trace is noted. */
interface Outcome {
  _id: string
  said: CheckOutcome
  at: number
}

const outcomes = () => collection<Outcome>('mediaOutcomes')

/** A check of a picture that is under way, under the id of its report: it says of nobody whose the picture is. */
export interface Check {
  _id: string
  at: number
  /** The file that WeChat reads. */
  file: string
  /** Under which trace WeChat tells the outcome; null where it could not be asked. */
  trace: string | null
}

const checks = () => collection<Check>('reportChecks')

export const findCheck = (id: string): Promise<Check | null> => checks().find(id)
export const keepCheck = (check: Check): Promise<void> => checks().put(check)
/** Checks that are under way, the oldest first. */
export const findChecks = (limit: number): Promise<Check[]> =>
  checks().findAll({ at: { above: 0 } }, { orderBy: [['at', 'asc']], limit })

/** Notes the outcome with the picture, where that is still there, and forgets the check. */
export async function settleCheck({ _id }: Check, said: CheckOutcome): Promise<void> {
  await collection<{ _id: string; said: CheckOutcome | null }>('reportPhotos').update({ _id }, { said })
  await checks().remove({ _id })
}

export async function keepOutcome(trace: string, said: CheckOutcome, now: number): Promise<void> {
  await outcomes().insert({ _id: trace, said, at: now })
}

/** What was said under a trace; null where nothing was (yet). */
export async function findOutcome(trace: string): Promise<CheckOutcome | null> {
  return (await outcomes().find(trace))?.said ?? null
}

export async function forgetOutcomes(before: number): Promise<void> {
  await outcomes().remove({ at: { below: before } })
}

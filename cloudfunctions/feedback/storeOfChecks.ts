import { outweighedBy, type CheckOutcome } from '@core/domain/feedback/contentCheck'
import { collection } from '../_kit/database'
import type { Where } from '../_kit/where'
import type { KeptPhoto, KeptReport } from './store'

/** What WeChat pushed of a picture, under the trace id of the check: it may arrive before its trace is noted. */
interface Outcome {
  _id: string
  said: CheckOutcome
  at: number
}

const outcomes = () => collection<Outcome>('mediaOutcomes')
const photos = () => collection<KeptPhoto>('reportPhotos')
const reports = () => collection<KeptReport>('reports')

/** A check of a picture that is under way, under the id of its report: it says of nobody whose the picture is. */
export interface Check {
  _id: string
  at: number
  /** The file that WeChat reads. */
  file: string
}

const checks = () => collection<Check>('reportChecks')

export const findCheck = (id: string): Promise<Check | null> => checks().find(id)
export const keepCheck = (check: Check): Promise<void> => checks().put(check)
/** A page of the checks that are under way, in the order of their ids, after one of them. */
export const pageOfChecks = (after: string, limit: number): Promise<Check[]> =>
  checks().findAll({ _id: { above: after } }, { orderBy: [['_id', 'asc']], limit })
export async function forgetCheck({ _id }: Check): Promise<void> {
  await checks().remove({ _id })
}

/** Notes with a picture what was said of it, unless something graver was. */
async function note(where: Where<KeptPhoto>, said: CheckOutcome): Promise<void> {
  await photos().update({ ...where, said: { anyOf: [null, ...outweighedBy(said)] } }, { said })
}

/** Notes what was said of the picture of a report. */
export const noteSaid = (id: string, said: CheckOutcome): Promise<void> => note({ _id: id }, said)

/** Notes under which trace WeChat tells of a picture, and what it has told already. */
export async function noteTrace(id: string, trace: string): Promise<void> {
  await photos().update({ _id: id }, { trace })
  const said = await findOutcome(trace)
  if (said !== null) await noteSaid(id, said)
}

/** Takes what was said under a trace, however late: it stands with the picture, also where another outcome is settled. */
export async function keepOutcome(trace: string, said: CheckOutcome, now: number): Promise<void> {
  const kept = await outcomes().insert({ _id: trace, said, at: now })
  if (kept === 'exists') await outcomes().update({ _id: trace, said: { anyOf: outweighedBy(said) } }, { said })
  await note({ trace }, said)
}

/** What was said under a trace; null where nothing was (yet). */
export async function findOutcome(trace: string): Promise<CheckOutcome | null> {
  return (await outcomes().find(trace))?.said ?? null
}

export async function forgetOutcomes(before: number): Promise<void> {
  await outcomes().remove({ at: { below: before } })
}

/** Reports since a moment (ms) whose words could not be checked. */
export const findUnchecked = (since: number, limit: number): Promise<KeptReport[]> =>
  reports().findAll(
    { wordsCheck: 'unknown', receivedAt: { above: since } },
    { orderBy: [['receivedAt', 'asc']], limit },
  )

/** Notes what the check says of words that could not be checked before. */
export async function noteWordsCheck(id: string, wordsCheck: CheckOutcome): Promise<void> {
  await reports().update({ _id: id, wordsCheck: 'unknown' }, { wordsCheck })
}

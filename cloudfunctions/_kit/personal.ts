import { type Paper, withoutKey } from '@core/domain/quiz/drawPaper'
import type { Where } from './where'

/** A record of somebody's, as far as this table needs to know it. */
export interface OwnedRecord {
  _id: string
  openId: string
  mode?: string
  startedAt: number
  result?: object
  rules?: { closesAt: number }
  paper?: Paper
}

/** One kind of record that the cloud keeps of a person: its name for the outside, and where it is. */
interface Holding {
  kind: string
  collection: string
  where: Where<OwnedRecord>
}

/** Every place where the cloud keeps something of a person. What is not in this table cannot be shown, exported and deleted: add it here first. */
export const holdings: readonly Holding[] = [
  { kind: 'formal', collection: 'attempts', where: { mode: 'formal' } },
  { kind: 'practice', collection: 'attempts', where: { mode: 'practice' } },
  { kind: 'reminder', collection: 'reminders', where: {} },
]

/** A record as its owner may take it away: without the platform's id, and without the answers to a sheet not yet handed in. */
export function exported({ _id, openId: _openId, paper, ...record }: OwnedRecord): string {
  return JSON.stringify({ ...record, ...(paper && { paper: record.result ? paper : withoutKey(paper) }) })
}

/** What says that an attempt was used, and nothing else: not who used it, nor when, nor how it went. */
export interface SpentAttempt {
  _id: string
  mode: 'spent'
  openId: ''
  attemptId: string
  closesAt: number
}

/**
 * What stays of a record when its owner deletes it: nothing, but of an attempt at a quiz that is still open the id, so
 * that deleting does not hand out a new attempt. It goes when the quiz is over.
 */
export function remainsOf({ _id, mode, rules }: OwnedRecord, now: number): SpentAttempt | null {
  if (mode !== 'formal' || !rules || rules.closesAt <= now) return null
  return { _id, mode: 'spent', openId: '', attemptId: _id, closesAt: rules.closesAt }
}

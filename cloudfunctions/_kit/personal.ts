import { type Paper, withoutKey } from '@core/domain/quiz/drawPaper'
import type { Where } from './where'

/** A record of somebody's, as far as this table needs to know it. */
export interface OwnedRecord {
  _id: string
  openId: string
  mode?: string
  startedAt: number
  result?: object
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
]

/** A record as its owner may take it away: without the platform's id, and without the answers to a sheet not yet handed in. */
export function exported({ _id, openId: _openId, paper, ...record }: OwnedRecord): string {
  return JSON.stringify({ ...record, ...(paper && { paper: record.result ? paper : withoutKey(paper) }) })
}

import type { Staff } from '../person/roles'
import { movesFor, type AnnouncementRecord, type Move } from './moves'
import { isReviewed, statusAt, type ReviewStep } from './statusAt'

type Record = Pick<AnnouncementRecord, 'of' | 'content' | 'authors' | 'moments'>

/** Whether somebody of the office still has to do something with it: it is on its way, or out before its whole review. */
export function isUnderWay({ moments }: Record, steps: readonly ReviewStep[]): boolean {
  const { discarded, withdrawn, publishAt, submitted, readyMade } = moments
  if (discarded || withdrawn) return false
  return publishAt === undefined ? submitted !== undefined : readyMade !== undefined && !isReviewed(moments, steps)
}

/** What somebody is waited for with, when it is theirs to do. */
const waitedFor: ReadonlySet<Move> = new Set(['approve', 'reviewSecrecy', 'approveReadyMade'])

/**
 * Whether an announcement waits for this person: to be reviewed, to be published once it is approved, or, sent back, to be
 * mended by one of its authors.
 */
export function waitsFor(record: Record, staff: Staff, at: { now: number; steps: readonly ReviewStep[] }): boolean {
  const moves = movesFor(record, staff, at)
  const status = statusAt(record.moments, at.now, at.steps)
  if (status === 'sentBack') return moves.includes('edit') && record.authors.includes(staff.number)
  if (status === 'approved') return moves.includes('schedule')
  return moves.some((move) => waitedFor.has(move))
}

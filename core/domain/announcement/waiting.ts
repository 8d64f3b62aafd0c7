import { mayActIn, type Staff } from '../person/roles'
import type { HeldBack } from './heldBack'
import { movesFor, type AnnouncementRecord, type Move } from './moves'
import { isReviewed, statusAt, type ReviewStep } from './statusAt'

type Record = Pick<AnnouncementRecord, 'of' | 'content' | 'authors' | 'moments'> & { heldBack?: HeldBack | null }

/** Whether somebody of the office still has to do something with it: it is on its way, was held back, or is out before its whole review. */
export function isUnderWay({ moments, heldBack }: Record, steps: readonly ReviewStep[]): boolean {
  const { discarded, withdrawn, publishAt, submitted, readyMade } = moments
  if (discarded || withdrawn) return false
  if (heldBack) return true
  return publishAt === undefined ? submitted !== undefined : readyMade !== undefined && !isReviewed(moments, steps)
}

/** What somebody is waited for with, when it is theirs to do. */
const waitedFor: ReadonlySet<Move> = new Set(['approve', 'reviewSecrecy', 'approveReadyMade'])

/**
 * Whether an announcement waits for this person: to be reviewed, to be published once it is approved, or, sent back, to be
 * mended by one of its authors. What could not come out at its moment waits for everybody who writes or reviews there.
 */
export function waitsFor(record: Record, staff: Staff, at: { now: number; steps: readonly ReviewStep[] }): boolean {
  if (record.heldBack) return mayActIn(staff, record.of, { as: ['editor', 'reviewer'], now: at.now })
  const moves = movesFor(record, staff, at)
  const status = statusAt(record.moments, at.now, at.steps)
  if (status === 'sentBack') return moves.includes('edit') && record.authors.includes(staff.number)
  if (status === 'approved') return moves.includes('schedule')
  return moves.some((move) => waitedFor.has(move))
}

import { AppError, type DeclaredCode } from '@core/contract/errors'
import { hindrance, type Hindrance, type Move } from '@core/domain/announcement/moves'
import { statusAt, type Moments } from '@core/domain/announcement/statusAt'
import type { Act } from '@core/domain/person/audit'
import { city } from '@city'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { keptMoments, shown, withCorrections, type Shown } from './shown'
import { findAnnouncement, findWithin, keepWithin, keptAs, type KeptAnnouncement, type Verdict } from './store'

/** What a phone sends along with every act. */
export interface ActInput {
  actId: string
  id: string
  revision: number
}

const codes: Readonly<Record<Hindrance, DeclaredCode | 'FORBIDDEN'>> = {
  notYourRole: 'FORBIDDEN',
  notNow: 'NOT_NOW',
  ownWork: 'OWN_WORK',
}

/** What is wrong with a move is told in this order: it is not theirs at all, it is about an older revision, it cannot be made now. */
export function refuse(move: Move, record: KeptAnnouncement, revision: number, { staff, now }: StaffCall): void {
  const hindered = hindrance(move, record, staff, { now, steps: city.reviewSteps })
  if (hindered === 'notYourRole') throw new AppError('FORBIDDEN')
  if (record.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
  if (hindered !== null) throw new AppError(codes[hindered])
}

/** A record as the audit trail tells of it. */
export const trace = ({ version, revision, content, moments }: KeptAnnouncement, now: number): object => ({
  ...{ title: content.title, version, revision, status: statusAt(moments, now, city.reviewSteps), moments },
})

/** What a move makes of a record. */
export interface Change {
  moments: Moments
  verdict?: Verdict
}

/**
 * Makes a move with an announcement, once, where it can be made: what it makes of the record is `change`, which may refuse
 * as well. What it rests on beside the record is read before.
 */
export async function makeMove(
  { move, act }: { move: Move; act: Act },
  { actId, id, revision }: ActInput,
  call: StaffCall,
  change: (record: KeptAnnouncement) => Change,
): Promise<Shown> {
  const { staff, now } = call
  // Corrections of it are other records: a transaction could not look for them.
  const read = await findAnnouncement(id)
  if (!read) throw new AppError('NOT_FOUND')
  const superseded = (await withCorrections([read], now))[0]?.moments.superseded
  return staffAct({ actId, by: staff.number, act, subject: id, now }, async (transaction) => {
    const kept = await findWithin(transaction, id)
    if (!kept) throw new AppError('NOT_FOUND')
    const before = superseded ? { ...kept, moments: { ...kept.moments, superseded } } : kept
    refuse(move, before, revision, call)
    const { moments, ...rest } = change(before)
    const after = keptAs(
      { ...kept, ...rest, heldBack: null, moments: keptMoments(moments), revision: kept.revision + 1 },
      now,
      kept.dueAt,
    )
    await keepWithin(transaction, after)
    const answer = shown(superseded ? { ...after, moments: { ...after.moments, superseded } } : after, staff, now)
    return { answer, before: trace(kept, now), after: trace(after, now) }
  })
}

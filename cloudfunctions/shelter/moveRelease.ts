import { AppError, type DeclaredCode } from '@core/contract/errors'
import type { Moments } from '@core/domain/announcement/statusAt'
import type { Act } from '@core/domain/person/audit'
import { releaseHindrance, type ReleaseHindrance, type ReleaseMove } from '@core/domain/shelter/releaseMoves'
import { city } from '@city'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import type { Transaction } from '../_kit/transaction'
import { shownRelease, traceOf, type ShownRelease } from './shownRelease'
import { findReleaseWithin, keepReleaseWithin, type KeptRelease } from './storeOfPublic'

/** An act with a release, as a phone sends it. */
export interface ReleaseAct {
  actId: string
  id: string
  revision: number
}

const codes: Readonly<Record<ReleaseHindrance, DeclaredCode | 'FORBIDDEN'>> = {
  notYourRole: 'FORBIDDEN',
  notNow: 'NOT_NOW',
  ownWork: 'OWN_WORK',
}

/** What is wrong with a move is told in this order: it is not theirs at all, it is about an older revision, it cannot be made now. */
function refuse(move: ReleaseMove, release: KeptRelease, revision: number, { staff, now }: StaffCall): void {
  const hindered = releaseHindrance(move, release, staff, { now, steps: city.reviewSteps })
  if (hindered === 'notYourRole') throw new AppError('FORBIDDEN')
  if (release.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
  if (hindered !== null) throw new AppError(codes[hindered])
}

/** Makes a move with a release, once, where it can be made; `within` does what else belongs to it in the same transaction. */
export async function moveRelease(
  { move, act }: { move: ReleaseMove; act: Act },
  { actId, id, revision }: ReleaseAct,
  call: StaffCall,
  change: (moments: Moments) => Moments,
  within?: (transaction: Transaction) => Promise<void>,
): Promise<ShownRelease> {
  const { staff, now } = call
  return staffAct({ actId, by: staff.number, act, subject: id, now }, async (transaction) => {
    const kept = await findReleaseWithin(transaction, id)
    if (!kept) throw new AppError('NOT_FOUND')
    refuse(move, kept, revision, call)
    const after: KeptRelease = { ...kept, moments: change(kept.moments), revision: kept.revision + 1 }
    await keepReleaseWithin(transaction, after)
    await within?.(transaction)
    return { answer: shownRelease(after, call), before: traceOf(kept, now), after: traceOf(after, now) }
  })
}

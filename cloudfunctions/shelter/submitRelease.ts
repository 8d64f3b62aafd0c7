import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import { mayActIn } from '@core/domain/person/roles'
import { releaseMovers } from '@core/domain/shelter/releaseMoves'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { refuseBlocked } from './refuseBlocked'
import { shownRelease, traceOf } from './shownRelease'
import { findHeadWithin, revisionsAfter } from './storeOfList'
import {
  changePublicStateWithin,
  findPublicState,
  findPublicStateWithin,
  findRelease,
  findReleaseWithin,
  keepReleaseWithin,
  type KeptRelease,
} from './storeOfPublic'

/** The numbers of all who changed the list after one revision and up to another. Who withdraws a place changes nothing of what it says. */
async function authorsOf(after: number, until: number): Promise<string[]> {
  const made = await revisionsAfter(after)
  const theirs = made.filter(({ revision, act }) => revision <= until && act !== 'shelter.withdraw')
  return [...new Set(theirs.map(({ by }) => by))].filter((by) => by !== 'command').sort()
}

/** Hands the list, at the revision that the caller saw, to the reviewers. It holds the places of every district, so the caller must be an editor of the whole city. */
export const submitRelease: Handler<typeof shelterApi.submitRelease> = async (input, call) => {
  const { actId, id, list, note } = input
  const { staff, now } = call
  if (!mayActIn(staff, null, { as: releaseMovers.submit, now })) throw new AppError('FORBIDDEN')
  refuseBlocked(note)
  // Looked for before the transaction, which could not: while the same release is public they stay the same.
  const state = await findPublicState()
  const live = state.live === null ? null : await findRelease(state.live)
  const authors = await authorsOf(live?.list ?? 0, list)
  return staffAct({ actId, by: staff.number, act: 'shelter.submitRelease', subject: id, now }, async (transaction) => {
    const [head, present] = [await findHeadWithin(transaction), await findPublicStateWithin(transaction)]
    if (head.revision !== list || present.live !== state.live) throw new AppError('CHANGED_MEANWHILE')
    if (present.underWay !== null || list === (live?.list ?? 0)) throw new AppError('NOT_NOW')
    if (await findReleaseWithin(transaction, id)) throw new AppError('NOT_NOW')
    const moments = { submitted: { by: staff.number, at: now }, approvals: [] }
    const made: KeptRelease = {
      ...{ _id: id, id, revision: 1, list, count: head.count },
      // Who submits it answers for it as an author does.
      authors: [...new Set([...authors, staff.number])],
      ...{ note, moments, submittedAt: now },
    }
    await keepReleaseWithin(transaction, made)
    await changePublicStateWithin(transaction, { underWay: id })
    return { answer: shownRelease(made, call), before: null, after: traceOf(made, now) }
  })
}

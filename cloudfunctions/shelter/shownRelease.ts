import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { statusAt } from '@core/domain/announcement/statusAt'
import { releaseMovesFor } from '@core/domain/shelter/releaseMoves'
import { city } from '@city'
import type { StaffCall } from '../_kit/serve'
import type { KeptRelease } from './storeOfPublic'

export type ShownRelease = OutputOf<typeof shelterApi.submitRelease>

/** A release as a member of staff sees it, with what they may do with it now. */
export function shownRelease(release: KeptRelease, { staff, now }: Pick<StaffCall, 'staff' | 'now'>): ShownRelease {
  const { id, revision, list, count, authors, note, moments } = release
  const at = { now, steps: city.reviewSteps }
  return {
    ...{ id, revision, list, count, note, status: statusAt(moments, now, at.steps) },
    // The contract's lists are the domain's, which nobody changes.
    ...({ authors, moments } as unknown as Pick<ShownRelease, 'authors' | 'moments'>),
    moves: releaseMovesFor(release, staff, at),
  }
}

/** A release as the audit trail tells of it. */
export const traceOf = ({ revision, list, count, authors, note, moments }: KeptRelease, now: number): object => ({
  ...{ list, count, authors, note, revision, status: statusAt(moments, now, city.reviewSteps), moments },
})

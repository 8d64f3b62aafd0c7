import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { mayActIn } from '@core/domain/person/roles'
import type { StaffCall } from '../_kit/serve'
import type { Entry } from './chunks'
import { judged, reasonsOf } from './judged'

export type ShownRecord = OutputOf<typeof shelterApi.saveShelter>

/** A place as a member of staff sees it, with what they may do with it now. */
export function shownRecord(entry: Entry, { staff, now }: Pick<StaffCall, 'staff' | 'now'>): ShownRecord {
  const found = judged(entry, now)
  return {
    // The contract's lists are the domain's, which nobody changes.
    shelter: entry.shelter as unknown as ShownRecord['shelter'],
    revision: entry.revision,
    public: found.state === 'public',
    reasons: reasonsOf(found),
    mine: mayActIn(staff, entry.shelter.district, { as: ['editor'], now }),
  }
}

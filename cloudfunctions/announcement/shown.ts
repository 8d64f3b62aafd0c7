import type { announcementApi } from '@core/contract/announcement'
import type { OutputOf } from '@core/contract/operation'
import { movesFor } from '@core/domain/announcement/moves'
import type { Moments } from '@core/domain/announcement/statusAt'
import { supersededIn } from '@core/domain/announcement/supersededIn'
import type { Staff } from '@core/domain/person/roles'
import { city } from '@city'
import { findCorrections, type KeptAnnouncement } from './store'

export type Shown = OutputOf<typeof announcementApi.saveDraft>

/** Records with the corrections that took their place, which are never stored with them. */
export async function withCorrections(records: readonly KeptAnnouncement[], now: number): Promise<KeptAnnouncement[]> {
  const out = records.filter(({ publishAt }) => publishAt !== null && publishAt <= now)
  const corrections = out.length > 0 ? await findCorrections(out.map(({ id }) => id)) : []
  const superseded = supersededIn([...records, ...corrections], now)
  return records.map((record) => {
    const correction = superseded.get(record.id)
    return correction ? { ...record, moments: { ...record.moments, superseded: correction } } : record
  })
}

/** The moments as they are kept: without what is read off the corrections. */
export function keptMoments({ superseded: _superseded, ...moments }: Moments): Moments {
  return moments
}

/** A record as a member of staff sees it, with what they may do with it at a moment. */
export function shown(record: KeptAnnouncement, staff: Staff, now: number): Shown {
  // The contract's lists are the domain's, which nobody changes.
  return { ...record, moves: movesFor(record, staff, { now, steps: city.reviewSteps }) } as unknown as Shown
}

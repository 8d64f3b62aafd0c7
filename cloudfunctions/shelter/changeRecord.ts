import { AppError } from '@core/contract/errors'
import { withApprovedAs } from '@core/domain/shelter/approvedAs'
import { mayActIn, type Role } from '@core/domain/person/roles'
import type { Shelter } from '@core/domain/shelter/shelter'
import type { Act } from '@core/domain/person/audit'
import type { StaffCall } from '../_kit/serve'
import type { Transaction } from '../_kit/transaction'
import { changeList } from './changeList'
import { canonical, type Entry } from './chunks'
import { shownRecord, type ShownRecord } from './shown'
import { entryIn } from './storeOfList'

/** An act with one place, as a phone sends it. */
export interface RecordAct {
  actId: string
  id: string
  revision: number
  note?: string
}

interface Change {
  as: readonly Role[]
  act: Act
  /** What the place is to be; it may refuse. `former` is null where there is none. */
  to: (former: Shelter | null) => Shelter
  /** Its approval is for the place as it is to be. */
  approvalConfirmed?: boolean
  within?: (transaction: Transaction) => Promise<void>
  /** Finds the place where the list has it no more. */
  formerly?: (id: string) => Promise<Entry | null>
}

/** What is wrong is told in this order: it is not there, it is not theirs, it is about an older revision. */
function refuse(former: Entry | null, revision: number, as: readonly Role[], { staff, now }: StaffCall): void {
  if (!former && revision > 0) throw new AppError('NOT_FOUND')
  if (former && !mayActIn(staff, former.shelter.district, { as, now })) throw new AppError('FORBIDDEN')
  if (former && former.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
}

/** Changes one place of the list, once, with its line in the audit trail. */
export async function changeRecord(
  { actId, id, revision, note = '' }: RecordAct,
  call: StaffCall,
  { as, act, to, approvalConfirmed = false, within, formerly }: Change,
): Promise<ShownRecord> {
  const { staff, now } = call
  const answer = await changeList({ actId, by: staff.number, act, subject: id, now, note }, async (head) => {
    const former = (await entryIn(head, id)) ?? (await formerly?.(id)) ?? null
    refuse(former, revision, as, call)
    const before = former?.shelter ?? null
    const shelter = withApprovedAs(to(before), before, approvalConfirmed)
    if (!mayActIn(staff, shelter.district, { as, now })) throw new AppError('FORBIDDEN')
    return {
      put: [shelter],
      approvalConfirmed,
      sample: former?.sample === true,
      ...(within && { within }),
      done: (list) => {
        const isSame = former !== null && canonical(former.shelter) === canonical(shelter)
        const entry: Entry = { ...former, shelter, revision: isSame ? former.revision : list }
        // As a text, since headers of the office's columns cannot be names of fields in the database.
        const text = JSON.stringify(shownRecord(entry, call))
        return { answer: text, before: former?.shelter ?? null, after: shelter }
      },
    }
  })
  return JSON.parse(answer) as ShownRecord
}

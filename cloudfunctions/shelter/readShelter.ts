import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import { changesOfFields } from '@core/domain/shelter/differencesOfLists'
import type { Handler } from '../_kit/serve'
import type { Entry } from './chunks'
import { districtName } from './districtName'
import { shownRecord } from './shown'
import { entryOfLive } from './publicList'
import { entryIn, findHead, findRevision, type Head } from './storeOfList'

type Change = OutputOf<typeof shelterApi.readShelter>['history'][0]

/** How many changes one answer tells of. */
const CHANGES = 10

/** What a revision of the list changed of a place, and the place as it was before; null where it had none. */
async function changeOf(entry: Entry): Promise<{ change: Change; before: Entry | null }> {
  const { revision, shelter } = entry
  const [made, former] = await Promise.all([findRevision(revision), findRevision(revision - 1)])
  if (!made) throw new Error(`the revision ${revision} is missing`)
  const before = former && (await entryIn(former, shelter.id))
  const { by, at, act, note } = made
  const fields = before ? changesOfFields({ ...before.shelter }, { ...shelter }, districtName) : []
  return { change: { revision, by, at, act, note, isNew: before === null, fields }, before }
}

/** A place as it was before a revision of the list. */
async function entryBefore(head: Head, id: string, before: number | undefined): Promise<Entry | null> {
  if (before === undefined || before > head.revision) return entryIn(head, id)
  const former = await findRevision(before - 1)
  return former && entryIn(former, id)
}

/**
 * A place with its history: from each change to the one before, along the revisions of the list. One that the list has no
 * more is shown as everybody still reads it.
 */
export const readShelter: Handler<typeof shelterApi.readShelter> = async ({ id, before }, call) => {
  const { staff, now } = call
  const head = await findHead()
  const present = await entryIn(head, id)
  const shown = present ?? (await entryOfLive(id))
  if (!shown) throw new AppError('NOT_FOUND')
  if (!mayActIn(staff, shown.shelter.district, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
  const history: Change[] = []
  let entry = present || before !== undefined ? await entryBefore(head, id, before) : shown
  while (entry && history.length < CHANGES) {
    const found = await changeOf(entry)
    history.push(found.change)
    entry = found.before
  }
  const last = history.at(-1)
  const record = { ...shownRecord(shown, call), ...(!present && { gone: true }) }
  return { record, history, ...(entry && last && { next: last.revision }) }
}

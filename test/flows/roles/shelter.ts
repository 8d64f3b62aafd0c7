import { officeRoles, type Role } from '@core/domain/person/roles'
import type { Shelter } from '@core/domain/shelter/shelter'
import type { Moments } from '@core/domain/announcement/statusAt'
import { changeList } from '../../../cloudfunctions/shelter/changeList'
import { findHead } from '../../../cloudfunctions/shelter/storeOfList'
import { keepReleaseWithin } from '../../../cloudfunctions/shelter/storeOfPublic'
import { transact } from '../../../cloudfunctions/_kit/transaction'
import { shelterRecord } from '../../seeds/shelterRecord'
import { here, there } from '../../seeds/staff'
import { phoneId } from '../world'
import { those, thoseOfHere } from './callers'
import type { Row, Table } from './row'

/** A place of a district that nobody who asks wrote; what an act with it sends along. */
async function placeOf(district: string, changes: Partial<Shelter> = {}) {
  const shelter = shelterRecord({ id: phoneId(), district, ...changes })
  const act = { actId: phoneId(), by: 'S9001', act: 'shelter.save' as const, subject: shelter.id, now: Date.now() }
  const done = (revision: number) => ({ answer: revision, before: null, after: null })
  const revision = await changeList(act, () => Promise.resolve({ put: [shelter], done }))
  return { actId: phoneId(), id: shelter.id, revision, shelter }
}

const submitted = { submitted: { by: 'S9001', at: 1.7e12 }, approvals: [] }
const approved = {
  ...submitted,
  approvals: [{ step: 'final' as const, by: 'S9002', at: 1.7e12 + 1 }],
  secrecy: { by: 'S9003', at: 1.7e12 + 2, conclusion: '可以公开' },
}

/** A release with these moments, of a list that nobody who asks changed. */
async function releaseOf(moments: Moments) {
  const id = phoneId()
  const release = { _id: id, id, revision: 1, list: 1, count: 1, authors: ['S9001'], note: '', moments, submittedAt: 1 }
  await placeOf(here)
  await transact((transaction) => keepReleaseWithin(transaction, release))
  return { actId: phoneId(), id, revision: 1 }
}

type Rows<O> = readonly [Row<O>, ...Row<O>[]]

/** An act with a place of here and one of there: for those whose role holds there. */
const byDistrict = <O>(act: (district: string) => Promise<unknown>, ...roles: Role[]): Rows<O> => [
  { about: 'of here', input: () => act(here) as never, may: thoseOfHere(...roles) },
  { about: 'of there', input: () => act(there) as never, may: those(roles, ['there', 'everywhere']) },
]

/** An act with the whole list: for those whose role holds in the whole city. */
const ofTheCity = <O>(act: () => Promise<unknown>, ...roles: Role[]): Rows<O> => [
  { about: 'of the whole city', input: () => act() as never, may: those(roles, ['everywhere']) },
]

const office = those(officeRoles)
const withdrawn = { withdrawn: { at: 1.7e12, by: 'S9001', reason: '试' } }

/** Only who began an import goes on with it, and for every other editor there is none. */
const editors = those(['editor'])
const noImport = () => ({ id: phoneId(), fileId: 'cloud://x/y' })

export const shelter: Table<'shelter'> = {
  listShelters: [{ about: "one's districts", input: () => ({}), may: office }],
  readShelter: byDistrict(async (district) => ({ id: (await placeOf(district)).id }), ...officeRoles),
  saveShelter: byDistrict(async (district) => {
    const { revision, shelter, actId } = await placeOf(district)
    return { actId, revision, shelter: { ...shelter, capacity: 7 } }
  }, 'editor'),
  attachPhoto: [
    {
      about: 'anything',
      input: () => ({ actId: phoneId(), fileId: 'cloud://x/y', caption: '图' }),
      may: those(['editor']),
    },
  ],
  openPhotos: [{ about: 'any photo', input: () => ({ hashes: ['a'.repeat(64)] }), may: office }],
  withdrawShelter: byDistrict(
    async (district) => ({ ...(await placeOf(district)), reason: '门已封' }),
    'editor',
    'reviewer',
  ),
  restoreShelter: byDistrict((district) => placeOf(district, withdrawn), 'editor'),
  readRelease: [{ about: 'the list', input: () => ({}), may: office }],
  submitRelease: ofTheCity(async () => {
    await placeOf(here)
    return { actId: phoneId(), id: phoneId(), list: (await findHead()).revision }
  }, 'editor'),
  sendBackRelease: ofTheCity(async () => ({ ...(await releaseOf(submitted)), reason: '改' }), 'reviewer'),
  approveRelease: ofTheCity(() => releaseOf(submitted), 'reviewer'),
  reviewReleaseSecrecy: ofTheCity(async () => ({ ...(await releaseOf(submitted)), conclusion: '可以' }), 'reviewer'),
  publishRelease: ofTheCity(() => releaseOf(approved), 'editor', 'reviewer'),
  listReleases: [{ about: 'all', input: () => ({}), may: office }],
  beginImport: [{ about: 'a file', input: () => ({ actId: phoneId(), id: phoneId() }), may: editors }],
  readImport: [{ about: 'a file', input: noImport, may: editors }],
  readImportState: [{ about: 'an import', input: () => ({ id: phoneId() }), may: editors }],
  checkImport: [
    {
      about: 'a file',
      input: () => ({ ...noImport(), sheet: 0, headerRow: 1, columns: [], datum: null }),
      may: editors,
    },
  ],
  listProblems: [{ about: 'an import', input: () => ({ id: phoneId() }), may: editors }],
  confirmImport: [{ about: 'an import', input: () => ({ actId: phoneId(), id: phoneId() }), may: editors }],
  refuseImport: [{ about: 'an import', input: () => ({ actId: phoneId(), id: phoneId() }), may: editors }],
}

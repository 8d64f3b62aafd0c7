import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { entriesOf, entryIn, findHead } from '../../../cloudfunctions/shelter/storeOfList'
import { findRelease } from '../../../cloudfunctions/shelter/storeOfPublic'

type Record = OutputOf<Contract['shelter']['saveShelter']>
type Release = OutputOf<Contract['shelter']['submitRelease']>
type Listed = OutputOf<Contract['shelter']['listShelters']>

const ofPlaces = ['saveShelter', 'withdrawShelter', 'restoreShelter']
const ofReleases = ['submitRelease', 'sendBackRelease', 'approveRelease', 'reviewReleaseSecrecy', 'publishRelease']

async function isKept({ shelter, revision }: Record): Promise<boolean> {
  const entry = await entryIn(await findHead(), shelter.id)
  return entry !== null && entry.revision >= revision
}

/** The list holds as many places as it says, none twice. */
async function isWhole(): Promise<boolean> {
  const head = await findHead()
  const ids = (await entriesOf(head)).map(({ shelter }) => shelter.id)
  return ids.length === head.count && new Set(ids).size === ids.length
}

/** What is wrong with an answer of the list of places, held against what is kept. */
export async function faultsOfShelter(action: string, { value }: { value: unknown }): Promise<string[]> {
  if (ofPlaces.includes(action) && !(await isKept(value as Record))) return ['a place that is not kept']
  if (ofPlaces.includes(action) && !(await isWhole())) return ['a list that is not what it says']
  if (action === 'listShelters' && (value as Listed).revision !== (await findHead()).revision) return ['an old list']
  const isRelease = ofReleases.includes(action)
  return isRelease && !(await findRelease((value as Release).id)) ? ['a release that is not kept'] : []
}

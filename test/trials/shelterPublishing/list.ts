import { createHash } from 'node:crypto'
import type { Manifest } from '@core/domain/publication/packs'
import { placesOf } from '@core/domain/shelter/sheltersPack'
import type { ShelterDetailsPack, SheltersPack } from '@core/domain/shelter/publicShelter'
import type { Shelter } from '@core/domain/shelter/shelter'
import { cloud } from '../../../cloudfunctions/_kit/cloud'
import { readManifest } from '../../../cloudfunctions/_kit/publish'
import { transact } from '../../../cloudfunctions/_kit/transaction'
import { changeList } from '../../../cloudfunctions/shelter/changeList'
import { PHOTOS, shelterPhotos } from '../../../cloudfunctions/shelter/shelterPhotos'
import { entryIn } from '../../../cloudfunctions/shelter/storeOfList'
import {
  changePublicStateWithin,
  findPublicState,
  keepReleaseWithin,
} from '../../../cloudfunctions/shelter/storeOfPublic'
import { shelterRecord } from '../../seeds/shelterRecord'

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
const act = (actId: string, subject: string, now: number) => ({
  actId,
  by: 'S01',
  act: 'shelter.save' as const,
  subject,
  now,
})
const done = (revision: number) => ({ answer: revision, before: null, after: null })

/** Puts places into the list, each with a photo of its own, and lets the list out. */
export async function letOut(places: readonly Partial<Shelter>[], round: number, now: number): Promise<void> {
  const put: Shelter[] = []
  for (const place of places) {
    const content = Buffer.from(`the photo of ${place.id} in round ${round}`)
    const hash = hashOf(content)
    const { fileID } = await cloud.uploadFile({ cloudPath: `drafts/${PHOTOS}/${hash}.png`, fileContent: content })
    const photo = { hash, type: 'image/png' as const, bytes: content.length }
    await transact((transaction) => shelterPhotos.keepWithin(transaction, { ...photo, draft: fileID }))
    put.push(
      shelterRecord({
        ...place,
        consent: { document: '示例', date: '2020-01-31' },
        photos: [{ ...photo, caption: '门' }],
      }),
    )
  }
  const id = `release-${String(round).padStart(12, '0')}`
  const list = await changeList(act(`act-${id}`, id, now), () => Promise.resolve({ put, done }))
  const moments = { approvals: [], publishAt: now }
  await transact(async (transaction) => {
    const release = { id, revision: 1, list, count: 0, authors: [], note: '', moments, submittedAt: now }
    await keepReleaseWithin(transaction, { _id: id, ...release })
    await changePublicStateWithin(transaction, { live: id, dueAt: now })
  })
}

/** Withdraws a place, as somebody of the office does. */
export async function withdrawNow(id: string, round: number, now: number): Promise<void> {
  const of = { ...act(`withdraw-${String(round).padStart(12, '0')}`, id, now), act: 'shelter.withdraw' as const }
  await changeList(of, async (head) => {
    const entry = await entryIn(head, id)
    if (!entry) throw new Error(`${id} is not there`)
    const shelter = { ...entry.shelter, withdrawn: { at: now, by: 'S01', reason: '试验' } }
    return { put: [shelter], done, within: (transaction) => changePublicStateWithin(transaction, { dueAt: now }) }
  })
}

/** What phones read by a manifest, as a line for each place with its photo; and what is wrong with it. */
async function readBy({ packs }: Pick<Manifest, 'packs'>, faults: string[]): Promise<string[]> {
  const read = async <P>(name: string): Promise<P | null> => {
    const entry = packs[name]
    if (!entry) return null
    const file = await cloud.downloadFile({ fileID: entry.fileId }).catch(() => null)
    if (!file || hashOf(file.fileContent) !== entry.hash) faults.push(`${name} is not what its manifest says`)
    return file ? (JSON.parse(file.fileContent.toString('utf8')) as P) : null
  }
  const list = await read<SheltersPack>('shelters')
  const lines: string[] = []
  const told = new Set<string>()
  for (const [district, hash] of Object.entries(list?.details ?? {}))
    if (packs[`shelterDetails.${district}`]?.hash !== hash) faults.push(`the list names other details of ${district}`)
  for (const { id, name, district } of list ? placesOf(list, '2026-01-01') : []) {
    const details = await read<ShelterDetailsPack>(`shelterDetails.${district}`)
    const hash = details?.details[id]?.photos[0]?.hash ?? ''
    const photo = await cloud.downloadFile({ fileID: details?.files[hash] ?? '' }).catch(() => null)
    if (!photo || hashOf(photo.fileContent) !== hash) faults.push(`the photo of ${id} is not there`)
    lines.push(`${id} ${name} ${hash}`)
    told.add(district)
    const others = Object.keys(details?.details ?? {}).filter((one) => !list?.rows.some((row) => row.includes(one)))
    if (others.length > 0) faults.push(`details of ${others.join()}, which the list does not have`)
  }
  for (const name of Object.keys(packs))
    if (name.startsWith('shelterDetails.') && !told.has(name.slice(-6))) faults.push(`${name} belongs to no place`)
  return lines.sort()
}

/** What phones read in WeChat and on the web. */
export async function readByPhones(): Promise<{ inWeChat: string[]; onTheWeb: string[]; faults: string[] }> {
  const faults: string[] = []
  const manifest = await readManifest()
  const fileID = manifest.packs.shelters?.fileId.replace(/packs\/.*$/, 'packs/manifest.json')
  const file = fileID === undefined ? null : await cloud.downloadFile({ fileID }).catch(() => null)
  const web = file ? (JSON.parse(file.fileContent.toString('utf8')) as Manifest) : { packs: {} }
  return { inWeChat: await readBy(manifest, faults), onTheWeb: await readBy(web, faults), faults }
}

/** Whether something is still to be published. */
export async function isDue(now: number): Promise<boolean> {
  const { dueAt } = await findPublicState()
  return dueAt !== null && dueAt <= now
}

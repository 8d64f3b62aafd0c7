import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { AnnouncementRecord } from '@core/domain/announcement/moves'
import type { AnnouncementsPack } from '@core/domain/announcement/publicAnnouncement'
import type { Manifest } from '@core/domain/publication/packs'
import { cloud } from '../../../cloudfunctions/_kit/cloud'
import { collection } from '../../../cloudfunctions/_kit/database'
import { readManifest } from '../../../cloudfunctions/_kit/publish'
import { findDue, keptAs, type KeptAnnouncement } from '../../../cloudfunctions/announcement/store'
import type { KeptDraftFile } from '../../../cloudfunctions/announcement/storeOfFiles'
import { notice } from '../../seeds/drafts'

const records = () => collection<KeptAnnouncement>('announcements')
const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

const notPublic = { media: null, isThere: false, leaving: null, removals: 0, by: [], of: [] }

/** Keeps an announcement with a file of its own that comes out now. */
export async function addDue(id: string, now: number): Promise<void> {
  const content = Buffer.from(`the file of ${id}`)
  const hash = hashOf(content)
  const { fileID } = await cloud.uploadFile({ cloudPath: `drafts/${hash}.pdf`, fileContent: content })
  const file = { hash, type: 'application/pdf' as const, bytes: content.length }
  await collection<KeptDraftFile>('files').put({ _id: hash, ...file, draft: fileID, ...notPublic })
  const record = { id, of: null, revision: 1, version: 1, authors: ['S01'] }
  const filled = { ...notice({ title: id, attachments: [{ ...file, caption: id }] }) } as AnnouncementRecord['content']
  await records().put(keptAs({ ...record, content: filled, moments: { approvals: [], publishAt: now } }, now))
}

/** Withdraws an announcement now, as a reviewer does. */
export async function withdrawNow(id: string, now: number): Promise<void> {
  const kept = await records().find(id)
  if (!kept) throw new Error(`${id} is not there`)
  const moments = { ...kept.moments, withdrawn: { by: 'S02', at: now, reason: '试验' } }
  await records().put(keptAs({ ...kept, moments }, now, kept.dueAt))
}

/** What phones can read: the titles in the pack in force and in the one that the web reads, their files, and what is wrong with either. */
export async function readByPhones(): Promise<{
  titles: string[]
  onTheWeb: string[]
  media: string[]
  faults: string[]
}> {
  const faults: string[] = []
  const places = new Set<string>()
  const titlesOf = async ({ packs }: Pick<Manifest, 'packs'>): Promise<string[]> => {
    const entry = packs.announcements
    if (!entry) return []
    const { fileContent } = await cloud.downloadFile({ fileID: entry.fileId })
    if (hashOf(fileContent) !== entry.hash) faults.push('a pack is not what its manifest says')
    const pack = JSON.parse(fileContent.toString('utf8')) as AnnouncementsPack
    for (const [hash, fileID] of Object.entries(pack.files)) {
      places.add(path.basename(fileID))
      const media = await cloud.downloadFile({ fileID }).catch(() => null)
      if (!media || hashOf(media.fileContent) !== hash) faults.push('a file of the pack is not there')
    }
    const named = pack.announcements.flatMap(({ content }) => content.attachments.map((one) => one.hash))
    if (!named.every((hash) => pack.files[hash] !== undefined)) faults.push('the pack names a file without a place')
    return pack.announcements.map(({ content }) => content.title).sort()
  }
  const manifest = await readManifest()
  const fileID = manifest.packs.announcements?.fileId.replace(/packs\/.*$/, 'packs/manifest.json')
  const file = fileID && (await cloud.downloadFile({ fileID }).catch(() => null))
  const onTheWeb = file ? (JSON.parse(file.fileContent.toString('utf8')) as Manifest) : { packs: {} }
  const titles = await titlesOf(manifest)
  return { titles, onTheWeb: await titlesOf(onTheWeb), media: [...places].sort(), faults }
}

/** What lies in the public folders of a storage, kept under this folder: titles in all packs that are there, and the media. */
export async function lyingAbout(folder: string): Promise<{ titles: Set<string>; media: string[] }> {
  const namesIn = (name: string): string[] => {
    const all = path.join(folder, 'files', name)
    return fs.existsSync(all) ? fs.readdirSync(all) : []
  }
  const { packs } = await readManifest()
  const fileId = packs.announcements?.fileId ?? ''
  const titles = new Set<string>()
  for (const name of namesIn('packs').filter((one) => one !== 'manifest.json')) {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId.replace(/packs\/.*$/, `packs/${name}`) })
    const { announcements = [] } = JSON.parse(fileContent.toString('utf8')) as Partial<AnnouncementsPack>
    for (const { content } of announcements) titles.add(content.title)
  }
  return { titles, media: [...namesIn('media')].sort() }
}

/** How many changes are still to be published. */
export const numberDue = async (now: number): Promise<number> => (await findDue(now)).length

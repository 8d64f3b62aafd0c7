import { randomUUID } from 'node:crypto'
import type { AnnouncementRecord } from '@core/domain/announcement/moves'
import { HOUR, MINUTE } from '@core/domain/moment'
import { cloud } from '../_kit/cloud'
import { collection } from '../_kit/database'

/** An announcement as it is kept, as far as its outlets need it; `about` is the one it is about. */
export type KeptAnnouncement = Omit<AnnouncementRecord, 'id'> & { _id: string; about?: string | null; sample?: boolean }

/** One file that was made: its name among the outlets, and where it lies. */
export interface KeptFile {
  name: string
  type: string
  bytes: number
  fileId: string
}

/** Files that were made together from one version of an announcement, and until when (ms) they are kept. */
export interface KeptOutlets {
  _id: string
  /** What they were made from: equal keys, equal files. */
  key: string
  zip: KeptFile
  files: KeptFile[]
  /** Whether all of them are there. */
  whole: boolean
  keptUntil: number
}

/** How long (ms) an address is good, and files are kept after they were asked for. */
export const LENT_FOR = HOUR
const KEPT_FOR = LENT_FOR + 20 * MINUTE

/** How long (ms) after their time files are removed: no instance's clock is so far off that it would still hand them out. */
const MARGIN = 10 * MINUTE

/** How many sets the timer removes at a time. */
const MOST = 20

const announcements = () => collection<KeptAnnouncement>('announcements')
const outlets = () => collection<KeptOutlets>('outlets')

export const findAnnouncement = (id: string): Promise<KeptAnnouncement | null> => announcements().find(id)

/** All announcements that are about one: corrections, cancellations and whatever else. */
export const findAbout = (id: string): Promise<KeptAnnouncement[]> => announcements().findAll({ about: id })

/** A file of an announcement: under the hash of its content, with the place where functions read it. */
interface KeptDraftFile {
  _id: string
  bytes: number
  draft: string
}

/** The contents of files by their hashes, as many from the first on as fit into so many bytes; files that are gone are left out. */
export async function readFiles(hashes: readonly string[], most: number): Promise<Map<string, Buffer>> {
  if (hashes.length === 0) return new Map()
  const kept = await collection<KeptDraftFile>('files').findAll({ _id: { anyOf: hashes } })
  const contents = new Map<string, Buffer>()
  let room = most
  for (const hash of hashes) {
    const file = kept.find(({ _id }) => _id === hash)
    if (!file || file.bytes > room) continue
    room -= file.bytes
    contents.set(hash, (await cloud.downloadFile({ fileID: file.draft })).fileContent)
  }
  return contents
}

/** Files made from the same before, and kept for another while from now on; null where there are none any more. */
export async function keepLonger(key: string, now: number): Promise<KeptOutlets | null> {
  for (const found of await outlets().findAll({ key, whole: true, keptUntil: { above: now } })) {
    const set = { keptUntil: now + KEPT_FOR }
    if ((await outlets().update({ _id: found._id, keptUntil: { above: now } }, set)) === 1) return found
  }
  return null
}

/** What is to be kept: a file's content, and the ending by which its address names it. */
export interface MadeFile {
  name: string
  type: string
  ending: string
  content: Buffer
}

/**
 * Keeps files in the folder that only functions read. They are written down before they are there, so that whatever becomes of
 * this call, the timer finds them and takes them away again.
 */
export async function keepFiles(
  key: string,
  zip: MadeFile,
  files: readonly MadeFile[],
  now: number,
): Promise<KeptOutlets> {
  const id = randomUUID()
  const put = async ({ ending, content }: MadeFile, place: number) => {
    const path = `outlets/${id}/${place}.${ending}`
    return { path, fileId: (await cloud.uploadFile({ cloudPath: path, fileContent: content })).fileID }
  }
  const { path, fileId } = await put(zip, 0)
  const prefix = fileId.slice(0, -path.length)
  const kept = ({ name, type, ending, content }: MadeFile, place: number): KeptFile => ({
    name,
    type,
    bytes: content.length,
    fileId: `${prefix}outlets/${id}/${place}.${ending}`,
  })
  const set: KeptOutlets = {
    _id: id,
    key,
    zip: kept(zip, 0),
    files: files.map((file, place) => kept(file, place + 1)),
    whole: false,
    keptUntil: now + KEPT_FOR,
  }
  await outlets().put(set)
  await Promise.all(files.map((file, place) => put(file, place + 1)))
  await outlets().update({ _id: id }, { whole: true })
  return { ...set, whole: true }
}

/** Addresses under which files can be fetched for an hour, by their ids. */
export async function lend(fileIds: readonly string[]): Promise<Map<string, string>> {
  const wished = fileIds.map((fileID) => ({ fileID, maxAge: LENT_FOR / 1000 }))
  const { fileList } = await cloud.getTempFileURL({ fileList: wished })
  const failed = fileList.filter(({ status }) => status !== 0)
  if (failed.length > 0) throw new Error(`no address for ${failed.map(({ fileID }) => fileID).join(', ')}`)
  return new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
}

/** Removes files whose time is over; a set that fails half-way is found again the next time. */
export async function removeOverdue(now: number): Promise<void> {
  const overdue = await outlets().findAll({ keptUntil: { below: now - MARGIN } }, { limit: MOST })
  for (const { _id, zip, files } of overdue) {
    await cloud.deleteFile({ fileList: [zip, ...files].map(({ fileId }) => fileId) })
    await outlets().remove({ _id })
  }
}

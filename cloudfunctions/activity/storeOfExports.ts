import { HOUR } from '@core/domain/moment'
import { cloud } from '../_kit/cloud'
import { collection } from '../_kit/database'
import { removeFiles } from '../_kit/removeFiles'
import type { ExportFile } from './exportFiles'

/** One file of an export: its name for whoever opens it, and where it lies. */
interface KeptFile {
  name: string
  path: string
  bytes: number
  /** Null until it is there. */
  fileId: string | null
}

/** An export, under the id that the phone chose: kept for an hour. */
export interface KeptExport {
  _id: string
  owner: string
  activity: string
  format: 'xlsx' | 'csv'
  files: KeptFile[]
  /** Whether all of them are there. */
  whole: boolean
  keptUntil: number
}

/** How long (ms) an export is kept. */
export const KEPT_FOR = HOUR

/** How many exports the timer removes at a time. */
const MOST = 50

const exportsKept = () => collection<KeptExport>('exports')

export const findExport = (id: string): Promise<KeptExport | null> => exportsKept().find(id)

/**
 * Keeps the files of an export in the folder that only functions read. They are written down before they are there, so that
 * whatever becomes of this call, the timer finds them and takes them away again. Null where there is an export of that id.
 */
export async function keepExport(
  of: Pick<KeptExport, '_id' | 'owner' | 'activity' | 'format'>,
  title: string,
  files: readonly ExportFile[],
  now: number,
): Promise<KeptExport | null> {
  const noted = files.map(({ name, ending, content }, place) => ({
    name: `${title} ${name}.${ending}`,
    path: `exports/${of._id}/${place}.${ending}`,
    bytes: content.length,
    fileId: null,
  }))
  const kept: KeptExport = { ...of, files: noted, whole: false, keptUntil: now + KEPT_FOR }
  if ((await exportsKept().insert(kept)) === 'exists') return null
  const placed = await Promise.all(
    noted.map(async (file, place) => {
      const content = files[place]?.content ?? Buffer.alloc(0)
      return { ...file, fileId: (await cloud.uploadFile({ cloudPath: file.path, fileContent: content })).fileID }
    }),
  )
  await exportsKept().update({ _id: of._id }, { files: placed, whole: true })
  return { ...kept, files: placed, whole: true }
}

/** Addresses under which the files of an export can be fetched, as long as they are kept. */
export async function lend({ files, keptUntil }: KeptExport, now: number) {
  const maxAge = Math.max(60, Math.floor((keptUntil - now) / 1000))
  const wished = files.flatMap(({ fileId }) => (fileId === null ? [] : [{ fileID: fileId, maxAge }]))
  const { fileList } = await cloud.getTempFileURL({ fileList: wished })
  const lent = new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
  return files.map(({ name, bytes, fileId }) => ({ name, bytes, address: lent.get(fileId ?? '') ?? '' }))
}

/** Where a file lies that may be there or not, since whoever put it did not come to note it: putting an empty one tells. */
async function placeOf({ path, fileId }: KeptFile): Promise<string> {
  return fileId ?? (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(' ') })).fileID
}

async function remove({ _id, files }: KeptExport): Promise<void> {
  await removeFiles(await Promise.all(files.map(placeOf)))
  await exportsKept().remove({ _id })
}

/** Removes exports whose hour is over; one that fails half-way is found again the next time. */
export async function removeOverdue(now: number): Promise<void> {
  for (const overdue of await exportsKept().findAll({ keptUntil: { below: now + 1 } }, { limit: MOST }))
    await remove(overdue)
}

/** Removes all exports of an activity. */
export async function removeExportsOf(activity: string): Promise<void> {
  for (const one of await exportsKept().findAll({ activity })) await remove(one)
}

import { HOUR } from '@core/domain/moment'
import { cloud } from '../_kit/cloud'
import { collection } from '../_kit/database'
import { removeFiles } from '../_kit/removeFiles'

/** A file that was made for somebody of the office: by whom and from what, where it lies, and until when (ms) it is kept. */
export interface KeptExport {
  _id: string
  by: string
  /** What it was made from, as text: another wish under the same id is refused. */
  wish: string
  name: string
  bytes: number
  path: string
  /** Null: it is written down, and not known to be there. */
  fileId: string | null
  endsAt: number
}

/** How long (ms) a file can be opened, and is kept. */
export const KEPT_FOR = HOUR

/** How many files the timer removes at a time. */
const MOST = 50

const exportsMade = () => collection<KeptExport>('reportExports')

export const findExport = (id: string): Promise<KeptExport | null> => exportsMade().find(id)

/** Keeps a file in the folder that only functions read. It is written down before it is there, so that whatever becomes of this call, the timer takes it away. */
export async function keepExport(made: Omit<KeptExport, 'fileId' | 'bytes'>, content: Buffer): Promise<KeptExport> {
  const kept: KeptExport = { ...made, bytes: content.length, fileId: null }
  await exportsMade().put(kept)
  const { fileID } = await cloud.uploadFile({ cloudPath: made.path, fileContent: content })
  await exportsMade().update({ _id: made._id }, { fileId: fileID })
  return { ...kept, fileId: fileID }
}

/** The address under which a file can be fetched for so long (ms). */
export async function lend(fileId: string, lentFor: number): Promise<string> {
  const fileList = [{ fileID: fileId, maxAge: Math.max(1, Math.floor(lentFor / 1000)) }]
  const [lent] = (await cloud.getTempFileURL({ fileList })).fileList
  if (lent?.status !== 0) throw new Error(`no address for ${fileId}`)
  return lent.tempFileURL
}

/** Removes files whose hour is over. Where it is not known whether one is there, an empty one in its place tells where. */
export async function removeEnded(now: number): Promise<void> {
  for (const { _id, path, fileId } of await exportsMade().findAll({ endsAt: { below: now + 1 } }, { limit: MOST })) {
    const there = fileId ?? (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.alloc(0) })).fileID
    await removeFiles([there])
    await exportsMade().remove({ _id })
  }
}

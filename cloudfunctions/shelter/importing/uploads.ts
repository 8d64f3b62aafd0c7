import { AppError } from '@core/contract/errors'
import { cloud } from '../../_kit/cloud'
import { ownFolder } from '../../_kit/ownFolder'
import type { StaffCall } from '../../_kit/serve'
import { findImport, type KeptImport } from '../storeOfImports'

const MINUTE = 60_000

/** How long (ms) a file of an import stays: with the minute in which the timer wakes, half an hour at the most. */
export const FILE_STAYS = 29 * MINUTE

/**
 * When (ms after the beginning) whatever lies at an import's place is deleted again: storage cannot be listed, and an upload
 * that was slow may arrive after its file was deleted. After the last the import is forgotten.
 */
export const SWEEPS = [FILE_STAYS, 60 * MINUTE, 3 * 60 * MINUTE, 24 * 60 * MINUTE, 7 * 24 * 60 * MINUTE]

export const uploadPath = (openId: string, id: string): string => `imports/${ownFolder(openId)}/${id}`

/** Whether a file id names exactly the place that an import was given. */
export const isItsUpload = (fileId: string, { path }: KeptImport): boolean =>
  /^cloud:\/\/[\w.-]+\/imports\//.test(fileId) && fileId.endsWith(`/${path}`)

/** The import that the caller began; of somebody else's there is none. */
export async function ownImport(id: string, { staff }: StaffCall): Promise<KeptImport> {
  const found = await findImport(id)
  if (found?.by !== staff.number) throw new AppError('NOT_FOUND')
  return found
}

let root: string | undefined

/** What stands before a path in a file id. The platform tells it only of a file that is stored: this one is empty of meaning. */
async function rootOfFiles(): Promise<string> {
  if (root === undefined) {
    const marker = 'imports/root'
    const { fileID } = await cloud.uploadFile({ cloudPath: marker, fileContent: Buffer.from('imports') })
    root = fileID.slice(0, fileID.length - marker.length)
  }
  return root
}

/** Deletes whatever lies at the place of an import. */
export async function removeUpload({ path }: Pick<KeptImport, 'path'>): Promise<void> {
  await cloud.deleteFile({ fileList: [`${await rootOfFiles()}${path}`] })
}

/** The bytes that were uploaded; null where nothing is there (any more), or something too large to be fetched. */
export async function uploaded(fileId: string): Promise<Buffer | null> {
  try {
    return (await cloud.downloadFile({ fileID: fileId })).fileContent
  } catch {
    return null
  }
}

import { cloud } from './cloud'
import { ownFolder } from './ownFolder'
import { fetched } from './ownUpload'
import { removeFiles } from './removeFiles'

/** An import as far as its file is concerned: where that is uploaded to. */
export interface Upload {
  path: string
}

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
export const isItsUpload = (fileId: string, { path }: Upload): boolean =>
  /^cloud:\/\/[\w.-]+\/(.+)$/.exec(fileId)?.[1] === path

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

/** Deletes whatever lies at the place of an import; rejects where it stays. */
export async function removeUpload({ path }: Upload): Promise<void> {
  await removeFiles([`${await rootOfFiles()}${path}`])
}

/** The same after an act that is kept already: what fails here the timer does. */
export async function removeUploadSoon(upload: Upload, requestId: string): Promise<void> {
  try {
    await removeUpload(upload)
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'removeUpload', error: String(error) }))
  }
}

/** The bytes that were uploaded; null where nothing is there (any more), or something too large to be fetched. */
export const uploaded = fetched

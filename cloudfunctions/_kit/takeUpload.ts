import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import { cloud } from './cloud'
import { fetched, isOwnUpload } from './ownUpload'
import { removeFiles } from './removeFiles'
import { typeOfBytes, type FileType } from './typeOfBytes'
import { withoutMetadata } from './withoutMetadata'

/** A file as it is kept privately, under the hash of its content. `draft` is its file id. */
export interface Taken<T extends FileType> {
  hash: string
  type: T
  bytes: number
  draft: string
}

/** Which types are taken, and where (a path in the storage) a file of one is kept. */
interface Wanted<T extends FileType> {
  types: readonly T[]
  pathOf: (hash: string, type: T) => string
}

async function stored<T extends FileType>(upload: Buffer, { types, pathOf }: Wanted<T>): Promise<Taken<T> | null> {
  const found = await typeOfBytes(upload)
  const type = types.find((one) => one === found)
  const bytes = type && withoutMetadata(type, upload)
  if (!type || !bytes) return null
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { fileID } = await cloud.uploadFile({ cloudPath: pathOf(hash, type), fileContent: bytes })
  return { hash, type, bytes: bytes.length, draft: fileID }
}

/**
 * Takes a file that the caller uploaded: checked by its bytes, without what a camera wrote beside the picture, stored where
 * nobody reads it but functions. `keep` is told of it, or null where it is not taken or not there (any more). The upload is
 * gone afterwards, whether it was taken or not; so the same act arriving again finds none. An upload of somebody else is
 * refused with FILE_NOT_ACCEPTED, and stays.
 */
export async function takeUpload<T extends FileType, R>(
  fileId: string,
  openId: string,
  wanted: Wanted<T>,
  keep: (file: Taken<T> | null) => Promise<R>,
): Promise<R> {
  if (!isOwnUpload(fileId, openId)) throw new AppError('FILE_NOT_ACCEPTED')
  const upload = await fetched(fileId)
  try {
    return await keep(upload && (await stored(upload, wanted)))
  } finally {
    if (upload)
      await removeFiles([fileId]).catch((error: unknown) =>
        console.error(JSON.stringify({ action: 'takeUpload', error: String(error) })),
      )
  }
}

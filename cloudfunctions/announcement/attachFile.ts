import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { cloud } from '../_kit/cloud'
import { fetched, isOwnUpload } from '../_kit/ownUpload'
import { keepFileWithin, type KeptDraftFile } from './storeOfFiles'
import { accepted, typeOfBytes } from '../_kit/typeOfBytes'
import { withoutMetadata } from '../_kit/withoutMetadata'

const fresh = { media: null, isThere: false, leaving: null, removals: 0, by: [], of: [] }

/** Stores an upload, without what a camera wrote beside the picture, under the hash of its content where nobody reads it but functions; null when it is not taken. */
async function stored(uploaded: Buffer): Promise<KeptDraftFile | null> {
  const type = await typeOfBytes(uploaded)
  const bytes = type && withoutMetadata(type, uploaded)
  if (type === null || bytes === null) return null
  const hash = createHash('sha256').update(bytes).digest('hex')
  const cloudPath = `drafts/${hash}.${accepted[type].ending}`
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: bytes })
  return { _id: hash, hash, type, bytes: bytes.length, draft: fileID, ...fresh }
}

/**
 * Checks a file that the caller uploaded, by its bytes, and keeps it. The upload is gone afterwards, whether it was taken
 * or not; so the same act arriving again finds none, and answers as before.
 */
export const attachFile: Handler<typeof announcementApi.attachFile> = async (input, { caller, staff, now }) => {
  const { actId, fileId, caption } = input
  if (!isOwnUpload(fileId, caller.openId)) throw new AppError('FILE_NOT_ACCEPTED')
  const bytes = await fetched(fileId)
  const file = bytes && (await stored(bytes))
  try {
    return await staffAct(
      { actId, by: staff.number, act: 'announcement.attach', subject: file?.hash ?? 'none', now },
      async (transaction) => {
        if (!file) throw new AppError('FILE_NOT_ACCEPTED')
        await keepFileWithin(transaction, file, staff.number)
        const { hash, type, bytes: size } = file
        return { answer: { hash, type, bytes: size, caption }, before: null, after: { hash, type, size, caption } }
      },
    )
  } finally {
    if (bytes) await cloud.deleteFile({ fileList: [fileId] }).catch(() => undefined)
  }
}

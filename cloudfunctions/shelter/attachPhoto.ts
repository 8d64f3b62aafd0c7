import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { cloud } from '../_kit/cloud'
import { keptPath } from '../_kit/keptFiles'
import { fetched, isOwnUpload } from '../_kit/ownUpload'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { typeOfBytes } from '../_kit/typeOfBytes'
import { withoutMetadata } from '../_kit/withoutMetadata'
import { refuseBlocked } from './refuseBlocked'
import { PHOTOS, shelterPhotos } from './shelterPhotos'

type Type = OutputOf<typeof shelterApi.attachPhoto>['type']

const isPhoto = (type: string | null): type is Type =>
  type === 'image/jpeg' || type === 'image/png' || type === 'image/webp'

/** Stores an upload, without what a camera wrote beside the picture, where nobody reads it but functions; null when it is no whole photo. */
async function stored(uploaded: Buffer) {
  const type = await typeOfBytes(uploaded)
  const bytes = isPhoto(type) ? withoutMetadata(type, uploaded) : null
  if (!isPhoto(type) || bytes === null) return null
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { fileID } = await cloud.uploadFile({
    cloudPath: keptPath('drafts', PHOTOS, hash, type),
    fileContent: bytes,
  })
  return { hash, type, bytes: bytes.length, draft: fileID }
}

/** Checks a photo that the caller uploaded, by its bytes, and keeps it. The upload is gone afterwards, whether it was taken or not. */
export const attachPhoto: Handler<typeof shelterApi.attachPhoto> = async (input, { caller, staff, now }) => {
  const { actId, fileId, caption } = input
  if (!isOwnUpload(fileId, caller.openId)) throw new AppError('FILE_NOT_ACCEPTED')
  const bytes = await fetched(fileId)
  const file = bytes && (await stored(bytes))
  try {
    return await staffAct(
      { actId, by: staff.number, act: 'shelter.attach', subject: file?.hash ?? 'none', now },
      async (transaction) => {
        if (!file) throw new AppError('FILE_NOT_ACCEPTED')
        refuseBlocked(caption)
        await shelterPhotos.keepWithin(transaction, file)
        const { draft: _draft, ...photo } = file
        return { answer: { ...photo, caption }, before: null, after: { ...photo, caption } }
      },
    )
  } finally {
    if (bytes) await cloud.deleteFile({ fileList: [fileId] }).catch(() => undefined)
  }
}

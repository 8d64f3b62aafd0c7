import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { takeUpload } from '../_kit/takeUpload'
import { accepted, type FileType } from '../_kit/typeOfBytes'
import { keepFileWithin } from './storeOfFiles'

const fresh = { media: null, isThere: false, leaving: null, removals: 0, by: [], of: [] }

/** Every type that is kept, in the folder that nobody reads but functions. */
const wanted = {
  types: Object.keys(accepted) as FileType[],
  pathOf: (hash: string, type: FileType) => `drafts/${hash}.${accepted[type].ending}`,
}

/** Checks a file that the caller uploaded, and keeps it. The same act arriving again answers as before. */
export const attachFile: Handler<typeof announcementApi.attachFile> = (input, { caller, staff, now }) => {
  const { actId, fileId, caption } = input
  return takeUpload(fileId, caller.openId, wanted, (file) =>
    staffAct(
      { actId, by: staff.number, act: 'announcement.attach', subject: file?.hash ?? 'none', now },
      async (transaction) => {
        if (!file) throw new AppError('FILE_NOT_ACCEPTED')
        const { hash, type, bytes: size } = file
        await keepFileWithin(transaction, { _id: hash, ...file, ...fresh }, staff.number)
        return { answer: { hash, type, bytes: size, caption }, before: null, after: { hash, type, size, caption } }
      },
    ),
  )
}

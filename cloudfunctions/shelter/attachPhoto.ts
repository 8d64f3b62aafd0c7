import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { keptPath } from '../_kit/keptFiles'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { takeUpload } from '../_kit/takeUpload'
import { refuseBlocked } from './refuseBlocked'
import { PHOTOS, shelterPhotos } from './shelterPhotos'

type Type = OutputOf<typeof shelterApi.attachPhoto>['type']

const wanted = {
  types: ['image/jpeg', 'image/png', 'image/webp'] satisfies Type[],
  pathOf: (hash: string, type: Type) => keptPath('drafts', PHOTOS, hash, type),
}

/** Checks a photo that the caller uploaded, and keeps it. */
export const attachPhoto: Handler<typeof shelterApi.attachPhoto> = (input, { caller, staff, now }) => {
  const { actId, fileId, caption } = input
  return takeUpload(fileId, caller.openId, wanted, (file) =>
    staffAct(
      { actId, by: staff.number, act: 'shelter.attach', subject: file?.hash ?? 'none', now },
      async (transaction) => {
        if (!file) throw new AppError('FILE_NOT_ACCEPTED')
        refuseBlocked(caption)
        await shelterPhotos.keepWithin(transaction, file)
        const { draft: _draft, ...photo } = file
        return { answer: { ...photo, caption }, before: null, after: { ...photo, caption } }
      },
    ),
  )
}

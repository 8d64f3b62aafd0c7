import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import type { OutputOf } from '@core/contract/operation'
import type { Handler } from '../_kit/serve'
import { readable } from './readDraft'
import { findVersion } from './store'

/** The content as it was in a version. */
export const readVersion: Handler<typeof announcementApi.readVersion> = async ({ id, version }, call) => {
  await readable(id, call)
  const kept = await findVersion(id, version)
  if (!kept) throw new AppError('NOT_FOUND')
  const { content, by, at } = kept
  return { content, by, at } as unknown as OutputOf<typeof announcementApi.readVersion>
}

import type { announcementApi } from '@core/contract/announcement'
import { cloud } from '../_kit/cloud'
import type { Handler } from '../_kit/serve'
import { maySeeFile } from './maySeeFile'
import { findFiles } from './storeOfFiles'

/** How long (seconds) an address can be used. */
const MAX_AGE = 3600

/** Addresses under which files of drafts can be seen for an hour; those that are not kept, or not the caller's to see, are left out. */
export const openFiles: Handler<typeof announcementApi.openFiles> = async ({ hashes }, { staff, now }) => {
  const files = (await findFiles(hashes)).filter((file) => maySeeFile(file, staff, now))
  if (files.length === 0) return { addresses: {} }
  const fileList = files.map(({ draft }) => ({ fileID: draft, maxAge: MAX_AGE }))
  const { fileList: lent } = await cloud.getTempFileURL({ fileList })
  const byId = new Map(lent.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
  const opened = files.flatMap(({ hash, draft }) => {
    const address = byId.get(draft)
    return address ? [[hash, address] as const] : []
  })
  return { addresses: Object.fromEntries(opened) }
}

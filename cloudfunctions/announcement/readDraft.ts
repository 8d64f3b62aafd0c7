import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import type { OutputOf } from '@core/contract/operation'
import { isOutAt } from '@core/domain/announcement/supersededIn'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { Handler, StaffCall } from '../_kit/serve'
import { shown, withCorrections } from './shown'
import { findAnnouncement, findVersions, type KeptAnnouncement } from './store'

/** A record that the caller may read: of one of their districts, in whatever role. Refuses with NOT_FOUND and FORBIDDEN. */
export async function readable(id: string, { staff, now }: StaffCall): Promise<KeptAnnouncement> {
  const record = await findAnnouncement(id)
  if (!record) throw new AppError('NOT_FOUND')
  if (!mayActIn(staff, record.of, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
  return record
}

/** An announcement with its versions, and with the one that it is about. */
export const readDraft: Handler<typeof announcementApi.readDraft> = async ({ id }, call) => {
  const { staff, now } = call
  const record = await readable(id, call)
  const [[complete = record], versions, about] = await Promise.all([
    withCorrections([record], now),
    findVersions(id),
    record.about === null ? null : findAnnouncement(record.about),
  ])
  return {
    record: shown(complete, staff, now),
    versions: versions.map(({ version, by, at }) => ({ version, by, at })),
    ...(about && isOutAt(about.moments, now) && { about: { id: about.id, content: about.content } }),
  } as unknown as OutputOf<typeof announcementApi.readDraft>
}

import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import { aboutOf, isReference, type Content, type KeptFile } from '@core/domain/announcement/content'
import { districtsIn, liesWithin } from '@core/domain/announcement/districtsIn'
import { filesIn } from '@core/domain/announcement/filesIn'
import { movers } from '@core/domain/announcement/moves'
import { withSessionsInOrder } from '@core/domain/announcement/sessionsInOrder'
import { isTooLarge } from '@core/domain/announcement/size'
import type { Moments } from '@core/domain/announcement/statusAt'
import { mayActIn } from '@core/domain/person/roles'
import { city } from '@city'
import type { Handler, StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { maySeeFile } from './maySeeFile'
import { refuse, trace } from './move'
import { shown } from './shown'
import { findAnnouncement, findWithin, keepVersionWithin, keepWithin, keptAs } from './store'
import { findFiles, noteFilesWithin } from './storeOfFiles'

const isDistrict = (code: string | null): boolean => code === null || city.districts.some((one) => one.code === code)

/** Whether each file that a content names was checked and kept, is what the content says, and the caller's to see. */
async function areKept(files: readonly KeptFile[], { staff, now }: StaffCall): Promise<boolean> {
  const found = (await findFiles([...new Set(files.map(({ hash }) => hash))])).filter((one) =>
    maySeeFile(one, staff, now),
  )
  const kept = new Map(found.map((file) => [file.hash, file]))
  return files.every(({ hash, type, bytes }) => kept.get(hash)?.type === type && kept.get(hash)?.bytes === bytes)
}

/** Refuses what nobody could write there: more than a call carries, districts that are not theirs, files that were not kept, something about nothing. */
async function check(content: Content, of: string | null, call: StaffCall): Promise<void> {
  const { staff, now } = call
  if (!mayActIn(staff, of, { as: movers.edit, now }) || !liesWithin(content, of)) throw new AppError('FORBIDDEN')
  if (isTooLarge(content) || !isDistrict(of) || !districtsIn(content).every(isDistrict)) throw new AppError('BAD_INPUT')
  if (!(await areKept(filesIn(content), call))) throw new AppError('BAD_INPUT')
  const about = aboutOf(content)
  if (about === null) return
  const former = await findAnnouncement(about)
  if (!former || (former.publishAt ?? Infinity) > now) throw new AppError('NOT_FOUND')
  if (isReference(content) && former.content.kind !== content.kind) throw new AppError('BAD_INPUT')
  // What a county writes takes the place of nothing of the city's.
  if (former.of !== of) throw new AppError('FORBIDDEN')
}

/** What is left of the moments when the content changes: nothing that was said of the former one, but why it came back. */
function momentsOf({ submitted, sentBack }: Partial<Moments>, content: Content): Moments {
  return {
    ...(submitted && { submitted }),
    ...(sentBack && { sentBack }),
    approvals: [],
    ...(content.expireAt !== null && { expireAt: content.expireAt }),
  }
}

/**
 * Keeps a draft and its version. Everybody who ever wrote on it is an author, since all of it goes out at once: none of
 * them reviews it. Approvals and the 保密审查 were of the former version and are gone.
 */
export const saveDraft: Handler<typeof announcementApi.saveDraft> = async (input, call) => {
  const { actId, id, revision, of } = input
  const { staff, now } = call
  const content = withSessionsInOrder(input.content)
  await check(content, of, call)
  return staffAct({ actId, by: staff.number, act: 'announcement.save', subject: id, now }, async (transaction) => {
    const before = await findWithin(transaction, id)
    if (before) refuse('edit', before, revision, call)
    else if (revision > 0) throw new AppError('NOT_FOUND')
    const authors = [...new Set([...(before?.authors ?? []), staff.number])]
    const version = (before?.version ?? 0) + 1
    const moments = momentsOf(before?.moments ?? {}, content)
    const sample = before?.sample ? { sample: before.sample } : {}
    const record = { id, of, revision: (before?.revision ?? 0) + 1, version, content, authors, moments, ...sample }
    const after = keptAs(record, now)
    await keepWithin(transaction, after)
    await keepVersionWithin(transaction, after, staff.number, now)
    await noteFilesWithin(
      transaction,
      filesIn(content).map(({ hash }) => hash),
      of,
    )
    return {
      answer: shown(after, staff, now),
      before: before && { ...trace(before, now), content: before.content },
      after: { ...trace(after, now), content },
    }
  })
}

import { createHash } from 'node:crypto'
import { city } from '@city'
import { AppError } from '@core/contract/errors'
import type { outletApi } from '@core/contract/outlet'
import { aboutOf, type Content } from '@core/domain/announcement/content'
import { blocking, checkContent } from '@core/domain/announcement/checks'
import { marksOf, standingAt, type Standing } from '@core/domain/announcement/outlets/standing'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { statusAt } from '@core/domain/announcement/statusAt'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import { publishedPack } from '../_kit/publishedPack'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { makeFiles } from './makeFiles'
import { findAbout, findAnnouncement, keepFiles, keepLonger, lend, LENT_FOR, type KeptAnnouncement } from './store'
import { zipped } from './zipped'

/** Counts up whenever the same announcement would give other files than before. */
const EDITION = 1

type Out = readonly PublicAnnouncement[]

const hashOf = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Refuses what is about to be published and would be held up by a check. What is out has passed them. */
function refuseFaulty({ _id, content, moments }: KeptAnnouncement, out: Out, now: number): void {
  const status = statusAt(moments, now, city.reviewSteps)
  if (status !== 'approved' && status !== 'scheduled') return
  const { districts, hosts } = city
  const around = { id: _id, publishAt: moments.publishAt ?? null, now, districts, hosts, out }
  if (blocking(checkContent(content, around), content.reasons).length > 0) throw new AppError('CHECKS_FAILED')
}

async function standingOf(announcement: KeptAnnouncement, out: Out, now: number): Promise<Standing> {
  return standingAt(announcement, await findAbout(announcement._id), { now, steps: city.reviewSteps, out })
}

const findContent = async (id: string | null): Promise<Content | null> =>
  id === null ? null : ((await findAnnouncement(id))?.content ?? null)

/**
 * Everything that leaves the program of one announcement. What no longer holds gives nothing; what is not approved says so on
 * every file. The same again, while its files are there, gives them again; each who takes them is written down.
 */
export const makeOutlets: Handler<typeof outletApi.makeOutlets> = async ({ id, screens }, { staff, now }) => {
  const announcement = await findAnnouncement(id)
  if (!announcement) throw new AppError('NOT_FOUND')
  if (!mayActIn(staff, announcement.of, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
  const out = (await publishedPack('announcements'))?.announcements ?? []
  const standing = await standingOf(announcement, out, now)
  if (standing === 'over') throw new AppError('NOT_NOW')
  refuseFaulty(announcement, out, now)

  const { version, content, sample = false } = announcement
  const words = marksOf(standing, sample)
  const key = hashOf(EDITION, id, version, words, screens)
  let kept = await keepLonger(key, now)
  if (!kept) {
    const about = await findContent(aboutOf(content))
    const files = await makeFiles({ id, version, content, about, words, screens, now })
    kept = await keepFiles(key, zipped(files, now), files, now)
  }
  const { zip, files } = kept
  const act = { by: staff.number, act: 'announcement.makeOutlets', subject: id, now } as const
  await staffAct({ ...act, actId: hashOf(kept._id, staff.number) }, () =>
    Promise.resolve({ answer: null, before: null, after: { version, standing, files: files.map(({ name }) => name) } }),
  )
  const addresses = await lend([zip, ...files].map(({ fileId }) => fileId))
  const lent = <F extends { fileId: string }>(file: F) => ({ ...file, address: addresses.get(file.fileId) ?? '' })
  return { zip: lent(zip), files: files.map(lent), until: now + LENT_FOR }
}

import { AppError } from '@core/contract/errors'
import { filesIn } from '@core/domain/announcement/filesIn'
import { findHeldBack, type HeldBack } from '@core/domain/announcement/heldBack'
import { nextChange } from '@core/domain/announcement/nextChange'
import { packOf } from '@core/domain/announcement/packOf'
import { isOutAt } from '@core/domain/announcement/supersededIn'
import { timeAt } from '@core/domain/moment'
import { city } from '@city'
import { Overtaken, publishPacks, readManifest } from '../_kit/publish'
import { removeOverdue } from '../_kit/removeOverdue'
import { holdBack, withoutFiles } from './holdBack'
import { arePublic, copyToPublic, removeFromPublic } from './publicFiles'
import { findDue, findPublished, published, stillDue, type KeptAnnouncement } from './store'

/** How often it is begun anew when somebody else publishes at the same time. */
const TRIES = 8

/** How long (ms) files are copied in one run, well within the time that the function has; the next minute goes on. */
const COPIES_FOR = 30_000

const isWithdrawn = ({ moments: { publishAt, withdrawn } }: KeptAnnouncement): boolean =>
  withdrawn !== undefined && publishAt !== undefined && publishAt <= withdrawn.at

const isDue = ({ dueAt }: KeptAnnouncement, now: number): boolean => dueAt !== null && dueAt <= now

/** Whether it is to come out for the first time. Samples are for a desk, and were never checked. */
const isToComeOut = (
  { id, dueAt, publishAt, sample, moments }: KeptAnnouncement,
  inForce: readonly string[],
): boolean => dueAt !== null && dueAt === publishAt && !moments.withdrawn && !sample && !inForce.includes(id)

const hashesOf = (records: readonly Pick<KeptAnnouncement, 'content'>[]): string[] => [
  ...new Set(records.flatMap(({ content }) => filesIn(content).map(({ hash }) => hash))),
]

/** What one run did: all records as it read them, what is still due of them and why, and whether it must be done again. */
interface Outcome {
  records: readonly KeptAnnouncement[]
  due: ReadonlyMap<string, HeldBack>
  again: boolean
}

/** All that is out by a moment, without what a check keeps back now. */
async function checked(now: number, inForce: readonly string[]): Promise<KeptAnnouncement[]> {
  const { districts, hosts } = city
  // Residents never saw a sample: where one is withdrawn there is nothing to tell.
  const records = (await findPublished(now)).filter(({ sample, moments }) => !(sample && moments.withdrawn))
  const isNew = (record: KeptAnnouncement) => isDue(record, now) && isToComeOut(record, inForce)
  const held = findHeldBack(records, isNew, { now, districts, hosts })
  for (const record of records) {
    const findings = held.get(record.id)
    if (findings) await holdBack(record, findings, now)
  }
  return records.filter(({ id }) => !held.has(id))
}

/**
 * Makes the packs from all that is published by now and puts them into force, the files first. What a check blocks now, and
 * what lacks a file, keeps nothing else from coming out. Where somebody else publishes meanwhile it rejects with `Overtaken`,
 * since what it read may be older than theirs.
 */
async function publishOnce(now: number, withdrawn: boolean, enough: Promise<unknown>): Promise<Outcome> {
  const { revision, counted: inForce } = await readManifest()
  const records = await checked(now, inForce)
  const all = packOf(records, now)
  const wanted = hashesOf([...all.announcements.announcements, ...all.reference.entries])
  const { places, failed } = await copyToPublic(wanted, enough)
  const lacking = records.filter(
    ({ content, moments }) => isOutAt(moments, now) && filesIn(content).some(({ hash }) => failed.has(hash)),
  )
  const ready = records.filter((record) => !(lacking.includes(record) && isToComeOut(record, inForce)))
  const { announcements, reference } = packOf(ready, now)
  const placesOf = (entries: Parameters<typeof hashesOf>[0]) =>
    Object.fromEntries(hashesOf(entries).flatMap((hash) => (places[hash] ? [[hash, places[hash]]] : [])))
  const files = [placesOf(announcements.announcements), placesOf(reference.entries)] as const
  const samples = new Set(records.flatMap(({ id, sample }) => (sample ? [id] : [])))
  const { revision: after } = await publishPacks(
    {
      announcements: { ...announcements, files: files[0] },
      reference: { ...reference, files: files[1] },
    },
    {
      sample: {
        announcements: announcements.announcements.some(({ id }) => samples.has(id)),
        reference: reference.entries.some(({ id }) => samples.has(id)),
      },
      ...{ now, since: revision, withdrawn: withdrawn || records.some((one) => isWithdrawn(one) && isDue(one, now)) },
      counted: announcements.announcements.map(({ id }) => id),
    },
  )
  const due = new Map(lacking.map((record) => [record.id, withoutFiles(record, failed, now)]))
  // Somebody who withdrew at the same time may have taken away a file that is named from now on.
  if (!(await arePublic({ ...files[0], ...files[1] }))) return { records, due, again: true }
  const removed = await removeFromPublic(new Set(wanted))
  return { records, due, again: removed && (await readManifest()).revision !== after }
}

/** The same until nobody else published meanwhile. */
async function publishWhole(now: number, withdrawn: boolean): Promise<Outcome> {
  const enough = new Promise((done) => setTimeout(done, COPIES_FOR).unref())
  for (let nth = 1; nth <= TRIES; nth++) {
    try {
      const outcome = await publishOnce(now, withdrawn, enough)
      if (!outcome.again) return outcome
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  }
  throw new AppError('BUSY')
}

/**
 * Publishes what is due by now, whole: announcements that come out, are withdrawn, or have stood their time. Then, and
 * only then, nothing of it is due any more but what lacks a file: whoever dies before leaves it to the next minute. Done
 * again it changes nothing. Afterwards, once an hour, former packs are taken away whose time is over.
 */
export async function publishDue({ now }: { now: number }): Promise<void> {
  await publishAllDue(now)
  if (timeAt(now).endsWith(':00')) await removeOverdue(now)
}

async function publishAllDue(now: number): Promise<void> {
  const found = await findDue(now)
  if (found.length === 0) return
  const { records, due } = await publishWhole(now, found.some(isWithdrawn))
  const read = new Set(records.map(({ id }) => id))
  for (const record of [...found.filter(({ id }) => !read.has(id)), ...records]) {
    const held = due.get(record.id)
    if (held) await stillDue(record, held)
    else if (isDue(record, now)) await published(record, nextChange(record, now + 1))
  }
}

/** The same at once, after an act that is kept already: what fails here the timer does within a minute. */
export async function publishSoon({ now, requestId }: { now: number; requestId: string }): Promise<void> {
  try {
    await publishDue({ now })
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'publishSoon', error: String(error) }))
  }
}

import { AppError } from '@core/contract/errors'
import { filesIn } from '@core/domain/announcement/filesIn'
import { nextChange } from '@core/domain/announcement/nextChange'
import { packOf } from '@core/domain/announcement/packOf'
import { Overtaken, publishPacks, readManifest } from '../_kit/publish'
import { arePublic, copyToPublic, removeFromPublic } from './publicFiles'
import { findDue, findPublished, published, type KeptAnnouncement } from './store'

/** How often it is begun anew when somebody else publishes at the same time. */
const TRIES = 8

const isWithdrawn = ({ moments: { publishAt, withdrawn } }: KeptAnnouncement): boolean =>
  withdrawn !== undefined && publishAt !== undefined && publishAt <= withdrawn.at

const hashesOf = (records: readonly Pick<KeptAnnouncement, 'content'>[]): string[] => [
  ...new Set(records.flatMap(({ content }) => filesIn(content).map(({ hash }) => hash))),
]

/**
 * Makes the packs from all that is published by now and puts them into force, the files first. Where somebody else
 * publishes meanwhile it rejects with `Overtaken`, since what it read may be older than theirs. Yields whether it must be done again.
 */
async function publishOnce(now: number, withdrawn: boolean): Promise<boolean> {
  const { revision } = await readManifest()
  const records = await findPublished(now)
  const { announcements, reference } = packOf(records, now)
  const named = [hashesOf(announcements.announcements), hashesOf(reference.entries)] as const
  const places = await copyToPublic([...new Set(named.flat())])
  const placesOf = (hashes: readonly string[]) =>
    Object.fromEntries(hashes.flatMap((hash) => (places[hash] ? [[hash, places[hash]]] : [])))
  const sample = records.some((record) => record.sample)
  const counted = announcements.announcements.map(({ id }) => id)
  const { revision: after } = await publishPacks(
    {
      announcements: { ...announcements, files: placesOf(named[0]) },
      reference: { ...reference, files: placesOf(named[1]) },
    },
    { sample, now, withdrawn, since: revision, counted },
  )
  // Somebody who withdrew at the same time may have taken away a file that is named from now on.
  if (!(await arePublic(named.flat()))) return true
  const gone = hashesOf(records.filter(isWithdrawn))
  const removed = gone.length > 0 && (await removeFromPublic(gone, new Set(named.flat())))
  return removed && (await readManifest()).revision !== after
}

/**
 * Publishes what is due by now, whole: announcements that come out, are withdrawn, or have stood their time. Then, and
 * only then, nothing of it is due any more: whoever dies before leaves it to the next minute. Done again it changes nothing.
 */
export async function publishDue({ now }: { now: number }): Promise<void> {
  const due = await findDue(now)
  if (due.length === 0) return
  for (let nth = 1; ; nth++) {
    try {
      if (!(await publishOnce(now, due.some(isWithdrawn)))) break
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
    if (nth === TRIES) throw new AppError('BUSY')
  }
  for (const record of due) await published(record, nextChange(record, now + 1))
}

/** The same at once, after an act that is kept already: what fails here the timer does within a minute. */
export async function publishSoon({ now, requestId }: { now: number; requestId: string }): Promise<void> {
  try {
    await publishDue({ now })
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'publishSoon', error: String(error) }))
  }
}

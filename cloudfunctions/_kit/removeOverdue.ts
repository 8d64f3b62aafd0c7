import { DAY, MINUTE } from '@core/domain/moment'
import { changeManifest, findKeptManifest, type KeptManifest } from './keptManifest'
import { removeFiles } from './removeFiles'

/** How long (ms) a file that no manifest names stays, for phones that read the manifest just before. */
const KEPT_FOR = 7 * DAY

/** After so long (ms) whoever was removing a file is dead: no function runs for more than a minute. */
const DEAD_AFTER = 2 * MINUTE

/** How often it is begun anew where somebody else changes the manifest at the same time. */
const TRIES = 8

/** How often, and after how long (ms) each time, it is looked whether a file that is being removed is gone. */
const LOOKS = 5
const PAUSE = 200

type Leaving = NonNullable<KeptManifest['leaving']>

/** Notes which files are removed from now on, so that nobody publishes them anew meanwhile. Null: there are none. */
async function claim(now: number): Promise<Leaving | null> {
  for (let nth = 0; nth < TRIES; nth++) {
    const kept = await findKeptManifest()
    if (!kept) return null
    const { retired, leaving = [], removals = 0 } = kept
    const overdue = retired.filter(({ at }) => at < now - KEPT_FOR)
    const left = leaving.filter(({ at }) => at < now - DEAD_AFTER)
    if (overdue.length + left.length === 0) return null
    const going = [...overdue, ...left].map(({ fileId }) => ({ fileId, at: now }))
    const change = {
      retired: retired.filter((file) => !overdue.includes(file)),
      leaving: [...leaving.filter((file) => !left.includes(file)), ...going],
      removals: removals + 1,
    }
    if (await changeManifest(kept, change)) return going
  }
  return null
}

/** Takes away the files whose time is over; they stay noted until they are gone, whoever dies meanwhile. */
export async function removeOverdue(now: number): Promise<void> {
  const going = await claim(now)
  if (!going) return
  await removeFiles(going.map(({ fileId }) => fileId))
  const isGone = ({ fileId, at }: Leaving[0]): boolean => going.some((file) => file.fileId === fileId && file.at === at)
  for (let nth = 0; nth < TRIES; nth++) {
    const kept = await findKeptManifest()
    if (!kept) return
    const leaving = (kept.leaving ?? []).filter((file) => !isGone(file))
    if (await changeManifest(kept, { leaving, removals: (kept.removals ?? 0) + 1 })) return
  }
}

/**
 * Waits until none of these packs' files (by their hashes) is being removed; yields the manifest as it is then, null before
 * the first. Where it takes too long it is the manifest with that file still leaving.
 */
export async function whenSettled(hashes: readonly string[], now: number): Promise<KeptManifest | null> {
  for (let nth = 1; ; nth++) {
    const kept = await findKeptManifest()
    const awaited = (kept?.leaving ?? []).filter(({ fileId }) => hashes.some((hash) => fileId.includes(hash)))
    if (awaited.length === 0 || nth > LOOKS) return kept
    if (awaited.every(({ at }) => at < now - DEAD_AFTER)) await removeOverdue(now)
    else await new Promise((done) => setTimeout(done, PAUSE))
  }
}

/** Whether one of these packs' files is being removed. */
export const isLeaving = ({ leaving = [] }: KeptManifest, hashes: readonly string[]): boolean =>
  leaving.some(({ fileId }) => hashes.some((hash) => fileId.includes(hash)))

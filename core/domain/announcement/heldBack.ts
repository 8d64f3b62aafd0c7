import { MINUTE } from '../moment'
import { blocking, checkContent, type Finding, type Surroundings } from './checks'
import { error, when } from './checks/finding'
import { aboutOf, isReference } from './content'
import type { AnnouncementRecord } from './moves'
import { packOf } from './packOf'
import { supersededIn } from './supersededIn'

/** Why an announcement did not come out at its moment: a check blocks it now, or its files could not be copied. */
export const heldBackFor = ['checks', 'files'] as const

/** That an announcement did not come out when it was due: since when (ms), and why, in words for the office. */
export interface HeldBack {
  at: number
  why: (typeof heldBackFor)[number]
  says: readonly string[]
}

type Due = Pick<AnnouncementRecord, 'id' | 'of' | 'version' | 'content' | 'moments'>

/** How late (ms) a publication may be and still count for its moment: the timer wakes once a minute. */
const LATE = 10 * MINUTE

/**
 * What calls a test off or clears up a false alarm comes out in any case: it was checked when its moment was set, and
 * kept back it would leave people with what is no more so.
 */
const comesOutInAnyCase = ({ content: { kind } }: Due): boolean => kind === 'cancellation' || kind === 'clarification'

const momentOf = ({ moments: { publishAt = 0 } }: Due): number => publishAt

/** A new version of a place or a law, of which another new version is out already. */
function replacedAlready({ content }: Due, out: readonly Due[], now: number): Finding[] {
  const about = isReference(content) ? aboutOf(content) : null
  const isReplaced = about !== null && supersededIn(out, now).has(about)
  return when(isReplaced, error('aboutReplaced', '所修改的内容已经另有新的版本，请在最新的版本上修改。'))
}

/**
 * Which of the announcements that are to come out now are kept back by a check, each with what blocks it: what they say may
 * have been overtaken since their moment was set, a test been called off, or its five days begun. Each is checked beside
 * what is out already, and beside those that come out now before it: what calls off or clears up first.
 */
export function findHeldBack<R extends Due>(
  records: readonly R[],
  isToComeOut: (record: R) => boolean,
  { now, ...place }: { now: number } & Pick<Surroundings, 'districts' | 'hosts'>,
): Map<string, Finding[]> {
  const ordered = records
    .filter(isToComeOut)
    .sort((a, b) => Number(comesOutInAnyCase(b)) - Number(comesOutInAnyCase(a)) || momentOf(a) - momentOf(b))
  const out = records.filter((record) => !isToComeOut(record))
  const held = new Map<string, Finding[]>()
  for (const record of ordered) {
    const { id, content } = record
    const moment = now - momentOf(record) <= LATE ? momentOf(record) : now
    const around = { ...place, id, publishAt: moment, now: moment }
    const found = comesOutInAnyCase(record)
      ? []
      : blocking(
          checkContent(content, { ...around, out: packOf(out, now).announcements.announcements }),
          content.reasons,
        )
    found.push(...replacedAlready(record, out, now))
    if (found.length > 0) held.set(id, found)
    else out.push(record)
  }
  return held
}

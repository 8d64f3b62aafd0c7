import { testIn, type Content } from '../content'
import { changingKinds } from '../kinds'
import type { AnnouncementRecord } from '../moves'
import type { PublicAnnouncement } from '../publicAnnouncement'
import { statusAt, type ReviewStep, type Status } from '../statusAt'
import { testsFrom } from '../testsFrom'

/**
 * What may leave the program of an announcement: files to use; a draft, which says so on every file; or nothing, since
 * whoever put it up now would spread what no longer holds.
 */
export type Standing = 'final' | 'draft' | 'over'

const standings: Readonly<Record<Status, Standing>> = {
  draft: 'draft',
  submitted: 'draft',
  sentBack: 'draft',
  approved: 'final',
  scheduled: 'final',
  live: 'final',
  expired: 'over',
  superseded: 'over',
  withdrawn: 'over',
  discarded: 'over',
}

type Changing = Pick<AnnouncementRecord, 'content' | 'moments'>

/** Whether an announcement is out that corrects, moves or calls off another one, and was not itself taken back. */
function isChangeOut({ content: { kind }, moments: { publishAt, withdrawn, discarded } }: Changing, now: number) {
  const changes = changingKinds.some((changing) => changing === kind)
  return changes && publishAt !== undefined && publishAt <= now && !withdrawn && !discarded
}

/** Whether the test of a content is called off or moved in any of its districts, by whose notice ever. */
function isCalledOff(content: Content, out: readonly PublicAnnouncement[], now: number): boolean {
  const test = testIn(content)
  if (!test) return false
  const told = test.districts.flatMap((district) => testsFrom(out, { district, now }))
  return told.some(({ date, cancelledBy, movedTo }) => date === test.date && (cancelledBy !== null || movedTo !== null))
}

/**
 * What may leave the program of an announcement at a moment; `about` are all announcements that are about it, `out` all that
 * are out. A test that was called off in one of its districts gives nothing: a poster that names them all would be wrong there.
 */
export function standingAt(
  { moments, content }: Changing,
  about: readonly Changing[],
  { now, steps, out }: { now: number; steps: readonly ReviewStep[]; out: readonly PublicAnnouncement[] },
): Standing {
  if (about.some((one) => isChangeOut(one, now))) return 'over'
  const standing = standings[statusAt(moments, now, steps)]
  return standing === 'final' && isCalledOff(content, out, now) ? 'over' : standing
}

/** What every file of something that is not final, or not real, says. */
export function marksOf(standing: Standing, sample: boolean): string[] {
  return [...(standing === 'draft' ? ['草稿 未发布'] : []), ...(sample ? ['示例数据'] : [])]
}

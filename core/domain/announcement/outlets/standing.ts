import { changingKinds } from '../kinds'
import type { AnnouncementRecord } from '../moves'
import { statusAt, type ReviewStep, type Status } from '../statusAt'

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

/** What may leave the program of an announcement at a moment; `about` are all announcements that are about it. */
export function standingAt(
  { moments }: Pick<AnnouncementRecord, 'moments'>,
  about: readonly Changing[],
  { now, steps }: { now: number; steps: readonly ReviewStep[] },
): Standing {
  if (about.some((one) => isChangeOut(one, now))) return 'over'
  return standings[statusAt(moments, now, steps)]
}

/** What every file of something that is not final, or not real, says. */
export function marksOf(standing: Standing, sample: boolean): string[] {
  return [...(standing === 'draft' ? ['草稿 未发布'] : []), ...(sample ? ['示例数据'] : [])]
}

import type { Showing } from '@core/domain/activity/activity'
import { heldBack } from '@core/domain/activity/showing'
import { type Paper, withoutKey } from '@core/domain/quiz/drawPaper'
import type { Where } from './where'

/** A record of somebody's, as far as this table needs to know it. */
export interface OwnedRecord {
  _id: string
  openId: string
  mode?: string
  quizId?: string
  startedAt?: number
  lastAt?: number
  result?: { questions?: readonly { questionId: string; chosen: number[] }[] }
  rules?: { closesAt: number }
  paper?: Paper
  counted?: { key: string; showing: Showing }
  /** Under which WeChat tells what its check says: nobody outside the cloud learns it. */
  trace?: string | null
  /** By which it is known that nobody changed it meanwhile. */
  mark?: string
}

/**
 * What deleting does to a record: takes it away; takes it away but for what says that an attempt was used; takes away
 * whose it is, and what counts stays; or leaves it, since it goes when its owner leaves the office.
 */
type Deleting = 'remove' | 'keepSpent' | 'forgetWhose' | 'leaveOffice'

/** One kind of record that the cloud keeps of a person: its name for the outside, where it is, and which field says since when. */
interface Holding {
  kind: string
  collection: string
  where: Where<OwnedRecord>
  since?: 'startedAt' | 'lastAt'
  deleting: Deleting
}

/** Every place where the cloud keeps something of a person. What is not in this table cannot be shown, exported and deleted: add it here first. */
export const holdings: readonly Holding[] = [
  {
    kind: 'formal',
    collection: 'attempts',
    where: { mode: 'formal' },
    since: 'startedAt',
    deleting: 'keepSpent',
  },
  {
    kind: 'practice',
    collection: 'attempts',
    where: { mode: 'practice' },
    since: 'startedAt',
    deleting: 'keepSpent',
  },
  { kind: 'staff', collection: 'staffPeople', where: {}, deleting: 'leaveOffice' },
  { kind: 'redeemTries', collection: 'redeemTries', where: {}, since: 'lastAt', deleting: 'forgetWhose' },
  { kind: 'report', collection: 'reports', where: {}, since: 'startedAt', deleting: 'remove' },
  { kind: 'reportPhoto', collection: 'reportPhotos', where: {}, since: 'startedAt', deleting: 'remove' },
  { kind: 'reportRate', collection: 'reportRates', where: {}, since: 'lastAt', deleting: 'forgetWhose' },
  { kind: 'joining', collection: 'activityJoinings', where: {}, since: 'startedAt', deleting: 'remove' },
  { kind: 'reminder', collection: 'reminders', where: {}, since: 'startedAt', deleting: 'remove' },
  { kind: 'remote', collection: 'remotes', where: {}, since: 'startedAt', deleting: 'remove' },
]

/** A result whose answers are held back: what was chosen, and not what was right. */
const heldResult = (result: OwnedRecord['result']): object | undefined =>
  result?.questions && {
    ...result,
    questions: result.questions.map(({ questionId, chosen }) => ({ questionId, chosen })),
  }

/**
 * A record as its owner may take it away: without the ids of the platform, and without the answers to a sheet not yet handed in,
 * or to one of an activity that holds them back.
 */
export function exported(
  { _id, openId: _openId, trace: _trace, mark: _mark, paper, counted, ...record }: OwnedRecord,
  now: number,
): string {
  const isHeld = counted && heldBack(counted.showing, record.rules?.closesAt ?? 0, now) !== null
  return JSON.stringify({
    ...record,
    ...(isHeld && record.result && { result: heldResult(record.result) }),
    ...(paper && { paper: record.result && !isHeld ? paper : withoutKey(paper) }),
  })
}

/** What says that an attempt at a quiz was used, and nothing else: not who used it, nor when, nor how it went. */
export interface SpentAttempt {
  _id: string
  mode: 'spent'
  quizId: string
  openId: ''
  attemptId: string
  closesAt: number
}

/**
 * What stays of a record when its owner deletes it: nothing, but of an attempt at a quiz that is still open the id, so
 * that deleting does not hand out a new attempt. It goes when the quiz is over.
 */
export function remainsOf({ _id, mode, quizId = '', rules }: OwnedRecord, now: number): SpentAttempt | null {
  if (mode !== 'formal' || !rules || rules.closesAt <= now) return null
  return { _id, mode: 'spent', quizId, openId: '', attemptId: _id, closesAt: rules.closesAt }
}

import type { Tried } from '@core/domain/activity/difficulty'
import type { ActivityMoments, ActivityWish, Showing } from '@core/domain/activity/activity'
import type { Paper } from '@core/domain/quiz/drawPaper'
import { collection } from '../_kit/database'
import type { ActivityQuiz } from '../_kit/keptQuiz'
import { transact, type Transaction } from '../_kit/transaction'
import type { Where } from '../_kit/where'

/** What each sheet that was begun carries with it of its activity. */
export interface SheetsKnow {
  overAt: number
  showing: Showing
}

/** An activity as kept: its owner by number, what was wished, its moments. Its quiz, with the paper, has the same id. */
export interface KeptActivity extends ActivityMoments {
  _id: string
  owner: string
  wish: ActivityWish
  code: string
  /** Whether the paper is fixed. */
  fixed: boolean
  length: number
  madeAt: number
  revision: number
  /** When it is or was over: the earlier of its closing and its end. By this the timer finds it. */
  overAt: number
  /** When it was deleted; what is in it goes at once, and once more a little later. */
  deletedAt: number | null
  /** When what it held of persons was taken away. */
  forgottenAt: number | null
  /** What the sheets that were begun were last told: when they are late, and when their answers are shown. Missing: nobody looked yet. */
  sheetsKnow?: SheetsKnow
  /** When its sheets were last added up; 0: not yet. */
  figuresAt: number
  /** How many sheets count, and how many of them are under tickets, as last added up. */
  sheets: number
  tickets: number
  /** How each question of its paper went, as last added up. */
  figures: Tried[]
}

const activities = () => collection<KeptActivity>('activities')
const quizzes = () => collection<ActivityQuiz>('quizzes')

/** An activity that was not deleted; null where there is none. */
export async function findActivity(id: string): Promise<KeptActivity | null> {
  const found = await activities().find(id)
  return found?.deletedAt === null ? found : null
}

export async function findByCode(code: string): Promise<KeptActivity | null> {
  const [found] = await activities().findAll({ code, deletedAt: null }, { limit: 1 })
  return found ?? null
}

export async function findQuiz(id: string): Promise<ActivityQuiz | null> {
  const quiz = await quizzes().find(id)
  return quiz?.mode === 'activity' ? quiz : null
}

/** A page of somebody's activities, the newest first. */
export async function pageOf(
  owner: string,
  after: { madeAt: number; id: string } | null,
  limit: number,
): Promise<KeptActivity[]> {
  return activities().findAll(
    {
      ...{ owner, deletedAt: null },
      ...(after && {
        either: [{ madeAt: { below: after.madeAt } }, { madeAt: after.madeAt, _id: { above: after.id } }],
      }),
    },
    {
      orderBy: [
        ['madeAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )
}

/** All activities of somebody that are over or open and have a paper, the newest first: what a class is compared with. */
export async function fixedOf(owner: string, limit: number): Promise<KeptActivity[]> {
  return activities().findAll({ owner, deletedAt: null, fixed: true }, { orderBy: [['closesAt', 'desc']], limit })
}

export const activityIn = (transaction: Transaction, id: string): Promise<KeptActivity | null> =>
  transaction.find<KeptActivity>('activities', id)

export const quizIn = (transaction: Transaction, id: string): Promise<ActivityQuiz | null> =>
  transaction.find<ActivityQuiz>('quizzes', id)

/** Keeps an activity together with its quiz. */
export async function putWithin(transaction: Transaction, activity: KeptActivity, quiz: ActivityQuiz): Promise<void> {
  await transaction.put('activities', activity)
  await transaction.put('quizzes', quiz)
}

/** Keeps a new activity; a code that is taken makes the transaction begin again. */
export async function insertWithin(transaction: Transaction, activity: KeptActivity, quiz: ActivityQuiz) {
  await transaction.insert('activities', activity)
  await transaction.insert('quizzes', quiz)
}

/** Notes that an activity was deleted; its quiz goes at once, so that nobody begins a sheet. */
export async function noteDeleted(transaction: Transaction, activity: KeptActivity, now: number): Promise<void> {
  const deleted: KeptActivity = { ...activity, deletedAt: now }
  await transaction.put('activities', deleted)
  await transaction.remove('quizzes', activity._id)
}

/**
 * Fixes the paper of an activity, in its quiz and in what is noted of it at once, where there is none yet: of several that come at
 * once the first, and everybody gets that one. A paper that was chosen by another wish than the one that is there is not taken.
 * Yields the activity as it is then; null: it is gone.
 */
export function fixPaper(chosenFor: KeptActivity, paper: Paper): Promise<KeptActivity | null> {
  return transact(async (transaction) => {
    const { _id, revision } = chosenFor
    const [activity, quiz] = [await activityIn(transaction, _id), await quizIn(transaction, _id)]
    if (!activity || !quiz || activity.deletedAt !== null) return null
    if (activity.fixed || (!quiz.paper && activity.revision !== revision)) return activity
    const { closesAt, wish } = activity
    const fixed: KeptActivity = {
      ...{ ...activity, fixed: true, length: (quiz.paper ?? paper).length },
      // The sheets that are begun from now on know this from their quiz.
      sheetsKnow: { overAt: closesAt, showing: wish.showing },
    }
    await putWithin(transaction, fixed, { ...quiz, paper: quiz.paper ?? paper })
    return fixed
  })
}

/** Notes what the sheets know; false where the activity was changed meanwhile. */
export async function noteSheetsKnow({ _id, revision }: KeptActivity, sheetsKnow: SheetsKnow): Promise<boolean> {
  return (await activities().update({ _id, revision }, { sheetsKnow })) === 1
}

/** A page of activities in the order of a moment of theirs: those that follow `last`, or the first ones. */
function pageBy(
  moment: 'opensAt' | 'overAt' | 'figuresAt' | 'deletedAt',
  where: Where<KeptActivity>,
  last: KeptActivity | null,
  limit: number,
): Promise<KeptActivity[]> {
  const follows: Where<KeptActivity>[] = last
    ? [{ [moment]: { above: last[moment] } }, { [moment]: last[moment], _id: { above: last._id } }]
    : []
  const orderBy: [typeof moment | '_id', 'asc'][] = [
    [moment, 'asc'],
    ['_id', 'asc'],
  ]
  return activities().findAll({ ...where, ...(last && { either: follows }) }, { orderBy, limit })
}

type Last = KeptActivity | null

/** Activities whose time to open has come and that have no paper. */
export const dueToOpen = (now: number, last: Last, limit: number): Promise<KeptActivity[]> =>
  pageBy('opensAt', { fixed: false, deletedAt: null, opensAt: { below: now + 1 }, overAt: { above: now } }, last, limit)

/** Activities that were over before a moment and hold something of persons. */
export const dueToForget = (before: number, last: Last, limit: number): Promise<KeptActivity[]> =>
  pageBy('overAt', { forgottenAt: null, overAt: { below: before } }, last, limit)

/** Activities with a paper, from which sheets can still come, that were last added up before a moment. */
export const dueToAddUp = (before: number, last: Last, limit: number): Promise<KeptActivity[]> =>
  pageBy('figuresAt', { fixed: true, deletedAt: null, forgottenAt: null, figuresAt: { below: before } }, last, limit)

export async function noteFigures(
  id: string,
  sums: Pick<KeptActivity, 'figures' | 'sheets' | 'tickets' | 'figuresAt'>,
): Promise<void> {
  await activities().update({ _id: id }, sums)
}

export const deletedOnes = (last: Last, limit: number): Promise<KeptActivity[]> =>
  pageBy('deletedAt', { deletedAt: { above: 0 } }, last, limit)

/** Notes that what was held of persons is gone, and takes away what would tell whose a digest was. */
export async function noteForgotten(id: string, now: number): Promise<void> {
  await quizzes().update({ _id: id, mode: 'activity' }, { salt: '' })
  await activities().update({ _id: id }, { forgottenAt: now })
}

export async function removeActivity(id: string): Promise<void> {
  await activities().remove({ _id: id })
}

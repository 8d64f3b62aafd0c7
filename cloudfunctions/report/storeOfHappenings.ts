import type { Unit } from '@core/domain/activity/unit'
import { DAY, dateAt, momentOf } from '@core/domain/moment'
import type { Happening } from '@core/domain/outreach/figures'
import { isCountDue } from '@core/domain/outreach/countDue'
import { handsOf } from '@core/domain/outreach/handsOf'
import type { Period } from '@core/domain/outreach/period'
import { collection, type Document } from '../_kit/database'
import { countSheets } from './countSheets'

/** An activity, as far as the figures need it: `counted` is how many sheets it had when they were last counted. */
export interface HeldActivity extends Document {
  wish: { unit: Pick<Unit, 'setting' | 'district'> }
  opensAt: number
  overAt: number
  counted?: { sheets: number; at: number }
}

interface HeldLesson extends Document {
  unit: Pick<Unit, 'setting' | 'district'>
  startedAt: number
  questions: { counts: number[] | null }[]
}

const activities = () => collection<HeldActivity>('activities')
const lessons = () => collection<HeldLesson>('activityLessons')

/** What of an activity and of a lesson is read. */
const ofActivity = { 'wish.unit.setting': 1, 'wish.unit.district': 1, opensAt: 1, overAt: 1, counted: 1 }
const ofLesson = { 'unit.setting': 1, 'unit.district': 1, startedAt: 1, 'questions.counts': 1 }

/** Activities that count: neither deleted nor samples. */
const real = { deletedAt: null, 'wish.sample': false }

/** How many are read at once: at their largest they stay under what one query may answer. */
const PAGE = 1000
const PAGE_OF_LESSONS = 500

/** How many activities are counted anew while somebody waits. */
const COUNTED_AT_ONCE = 60

const momentsOf = ({ from, until }: Period) => ({ $gte: momentOf(from, '00:00'), $lt: momentOf(until, '00:00') + DAY })

/** All that match, a page at a time in the order of their ids. */
async function every<T extends Document>(
  name: string,
  { match, project, page }: { match: object; project: object; page: number },
  after = '',
): Promise<T[]> {
  const found = await collection<T>(name).aggregate<T>([
    { $match: { ...match, _id: { $gt: after } } },
    { $sort: { _id: 1 } },
    { $limit: page },
    { $project: project },
  ])
  const last = found.length === page ? found.at(-1) : undefined
  return last ? [...found, ...(await every<T>(name, { match, project, page }, last._id))] : found
}

/** Counts the sheets of activities that are due, those never counted first, at most so many; yields all of them as they stand then. */
export async function counted(found: readonly HeldActivity[], now: number, most: number): Promise<HeldActivity[]> {
  const due = found
    .filter(({ counted: last, overAt }) => isCountDue({ countedAt: last?.at ?? null, overAt }, now))
    .sort((one, other) => (one.counted?.at ?? 0) - (other.counted?.at ?? 0))
    .slice(0, most)
  const anew = new Map<string, HeldActivity>()
  for (const activity of due) {
    const { _id } = activity
    const counting = { sheets: await countSheets(_id), at: now }
    await activities().update({ _id }, { counted: counting })
    anew.set(_id, { ...activity, counted: counting })
  }
  return found.map((activity) => anew.get(activity._id) ?? activity)
}

/** Activities that had begun by now and were not over before a moment. */
export const openSince = (moment: number, now: number): Promise<HeldActivity[]> =>
  every('activities', {
    match: { ...real, overAt: { $gte: moment }, opensAt: { $lte: now } },
    project: ofActivity,
    page: PAGE,
  })

/** Activities that began in a period, with their sheets. */
export async function activitiesIn(period: Period, now: number): Promise<Happening[]> {
  const { $gte, $lt } = momentsOf(period)
  const match = { ...real, opensAt: { $gte, $lt: Math.min($lt, now + 1) } }
  const found = await every<HeldActivity>('activities', { match, project: ofActivity, page: PAGE })
  return (await counted(found, now, COUNTED_AT_ONCE)).map(({ wish, opensAt, counted: last }) => ({
    ...{ part: 'online', date: dateAt(opensAt), ...wish.unit, people: last?.sheets ?? null },
  }))
}

/** Lessons that began in a period, with the most hands that were counted for one question. */
export async function lessonsIn(period: Period): Promise<Happening[]> {
  const match = { startedAt: momentsOf(period) }
  const found = await every<HeldLesson>('activityLessons', { match, project: ofLesson, page: PAGE_OF_LESSONS })
  return found.map(({ unit, startedAt, questions }) => ({
    ...{ part: 'classroom', date: dateAt(startedAt), ...unit, people: handsOf(questions) },
  }))
}

/** The day of the first activity or lesson there is; null: none yet. */
export async function earliest(now: number): Promise<string | null> {
  const [[activity], [lesson]] = await Promise.all([
    activities().aggregate<HeldActivity>([
      { $match: { ...real, opensAt: { $lte: now } } },
      { $sort: { opensAt: 1 } },
      { $limit: 1 },
      { $project: { opensAt: 1 } },
    ]),
    lessons().findAll({ startedAt: { below: now + 1 } }, { orderBy: [['startedAt', 'asc']], limit: 1 }),
  ])
  const days = [activity?.opensAt, lesson?.startedAt].flatMap((moment) => moment ?? [])
  return days.length === 0 ? null : dateAt(Math.min(...days))
}

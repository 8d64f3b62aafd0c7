import type { Unit } from '@core/domain/activity/unit'
import { DAY, dateAt, momentOf } from '@core/domain/moment'
import type { Happening } from '@core/domain/outreach/figures'
import { handsOf } from '@core/domain/outreach/handsOf'
import type { Period } from '@core/domain/outreach/period'
import { collection, type Document } from '../_kit/database'

/** An activity, as far as the figures need it: `sheets` is how many counted when they were last added up, at `figuresAt` (0: not yet). */
interface HeldActivity extends Document {
  wish: { unit: Pick<Unit, 'setting' | 'district'> }
  opensAt: number
  sheets: number
  figuresAt: number
}

interface HeldLesson extends Document {
  unit: Pick<Unit, 'setting' | 'district'>
  startedAt: number
  questions: { counts: number[] | null }[]
}

/**
 * Activities that count: neither deleted nor samples, and with a paper: one whose questions did not suffice never took place.
 * `activity` keeps them and the lessons; here they are only read.
 */
const real = { deletedAt: null, fixed: true, 'wish.sample': false }

/** Lessons that count: with the public questions, or of an activity that is no sample. */
const realLesson = { sample: { $ne: true } }

/** What of an activity and of a lesson is read. */
const ofActivity = { 'wish.unit.setting': 1, 'wish.unit.district': 1, opensAt: 1, sheets: 1, figuresAt: 1 }
const ofLesson = { 'unit.setting': 1, 'unit.district': 1, startedAt: 1, 'questions.counts': 1 }

/** How many are read at once: at their largest they stay under what one query may answer. */
const PAGE_OF_ACTIVITIES = 1000
const PAGE_OF_LESSONS = 500

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

/** Activities that began in a period and before now, with their sheets as they were last added up. */
export async function activitiesIn(period: Period, now: number): Promise<Happening[]> {
  const { $gte, $lt } = momentsOf(period)
  const match = { ...real, opensAt: { $gte, $lt: Math.min($lt, now + 1) } }
  const found = await every<HeldActivity>('activities', { match, project: ofActivity, page: PAGE_OF_ACTIVITIES })
  return found.map(({ wish, opensAt, sheets, figuresAt }) => ({
    ...{ part: 'online', date: dateAt(opensAt), ...wish.unit, people: figuresAt === 0 ? null : sheets },
  }))
}

/** Lessons that began in a period, with the most hands that were counted for one question. */
export async function lessonsIn(period: Period): Promise<Happening[]> {
  const match = { ...realLesson, startedAt: momentsOf(period) }
  const found = await every<HeldLesson>('lessons', { match, project: ofLesson, page: PAGE_OF_LESSONS })
  return found.map(({ unit, startedAt, questions }) => ({
    ...{ part: 'classroom', date: dateAt(startedAt), ...unit, people: handsOf(questions) },
  }))
}

const first = (name: string, match: object, field: string) =>
  collection<Document>(name).aggregate<Record<string, number>>([
    { $match: match },
    { $sort: { [field]: 1 } },
    { $limit: 1 },
    { $project: { [field]: 1 } },
  ])

/** The day of the first activity or lesson there is; null: none yet. */
export async function earliest(now: number): Promise<string | null> {
  const [[activity], [lesson]] = await Promise.all([
    first('activities', { ...real, opensAt: { $lte: now } }, 'opensAt'),
    first('lessons', { ...realLesson, startedAt: { $lte: now } }, 'startedAt'),
  ])
  const days = [activity?.opensAt, lesson?.startedAt].flatMap((moment) => moment ?? [])
  return days.length === 0 ? null : dateAt(Math.min(...days))
}

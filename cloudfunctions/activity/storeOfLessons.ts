import type { Tried } from '@core/domain/activity/difficulty'
import type { LessonShares } from '@core/domain/activity/lessonShares'
import type { Unit } from '@core/domain/activity/unit'
import type { LessonCounts } from '@core/domain/lesson/lessonCounts'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** The counts of a lesson in class, under the lesson's id: of a whole class, and nobody in it. */
export interface KeptLesson extends Omit<LessonCounts, 'lessonId'>, LessonShares {
  _id: string
  /** The number of the teacher who handed it in. */
  owner: string
  /** The activity it was held with; null: the public practice questions. */
  activity: string | null
  unit: Unit
  /** Of a sample activity: it counts in no figures. */
  sample: boolean
  takenAt: number
  /** How each question went, by hands. */
  tried: Tried[]
}

const lessons = () => collection<KeptLesson>('lessons')

/** Keeps a lesson, once; whoever comes second gets the one that is there. */
export async function keepLesson(lesson: KeptLesson): Promise<KeptLesson | null> {
  return (await lessons().insert(lesson)) === 'inserted' ? lesson : lessons().find(lesson._id)
}

/** A lesson as it is within a transaction; null: there is none of this id. */
export const lessonIn = (transaction: Transaction, id: string): Promise<KeptLesson | null> =>
  transaction.find<KeptLesson>('lessons', id)

export const removeLessonWithin = (transaction: Transaction, id: string): Promise<void> =>
  transaction.remove('lessons', id)

export const countLessons = (activity: string): Promise<number> => lessons().count({ activity })

/** The lessons of an activity, the newest first. */
export const lessonsOf = (activity: string, limit: number): Promise<KeptLesson[]> =>
  lessons().findAll({ activity }, { orderBy: [['startedAt', 'desc']], limit })

export async function pageOfLessons(
  owner: string,
  after: { at: number; id: string } | null,
  limit: number,
): Promise<KeptLesson[]> {
  return lessons().findAll(
    {
      owner,
      ...(after && { either: [{ startedAt: { below: after.at } }, { startedAt: after.at, _id: { above: after.id } }] }),
    },
    {
      orderBy: [
        ['startedAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )
}

export async function removeLessons(activity: string): Promise<void> {
  await lessons().remove({ activity })
}

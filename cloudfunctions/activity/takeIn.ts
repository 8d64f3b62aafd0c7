import type * as v from 'valibot'
import type { LessonSummary } from '@core/contract/activityShapes'
import { AppError } from '@core/contract/errors'
import { faultOfCounts, lessonShares, onlyByHands, triedByHands } from '@core/domain/activity/lessonShares'
import type { Unit } from '@core/domain/activity/unit'
import type { LessonCounts } from '@core/domain/lesson/lessonCounts'
import { likelyStart } from '@core/domain/lesson/likelyStart'
import type { Question } from '@core/domain/quiz/question'
import { keepLesson, type KeptLesson } from './storeOfLessons'

type Known = readonly Pick<Question, 'id' | 'version' | 'kind' | 'key' | 'options'>[]

/** A lesson as its teacher sees it. */
export const shownLesson = ({
  _id,
  startedAt,
  unit,
  before,
  after,
  all,
}: KeptLesson): v.InferOutput<typeof LessonSummary> => ({
  ...{ lessonId: _id, startedAt, unit, before, after, all },
})

/**
 * Takes in the counts of a lesson, once, for the questions that are known. Sent again with the same counts it answers the
 * same; other counts under its id are refused.
 */
export async function takeIn(
  { lessonId, startedAt, questions: handedIn }: LessonCounts,
  of: { owner: string; activity: string | null; unit: Unit; sample: boolean },
  known: Known,
  now: number,
) {
  const byId = new Map(known.map((question) => [question.id, question]))
  const fault = faultOfCounts(handedIn, byId)
  if (fault) throw new AppError(fault)
  const questions = onlyByHands(handedIn, byId)
  const lesson: KeptLesson = {
    ...{ _id: lessonId, ...of, startedAt: likelyStart(startedAt, now), questions, takenAt: now },
    ...lessonShares(questions, byId),
    tried: triedByHands(questions, byId),
  }
  const kept = await keepLesson(lesson)
  const isSame =
    kept?.owner === of.owner &&
    kept.activity === of.activity &&
    JSON.stringify(kept.questions.map(textOf)) === JSON.stringify(questions.map(textOf))
  if (!kept || !isSame) throw new AppError('OTHER_CONTENT')
  return shownLesson(kept)
}

/** A question's counts, in one order of its fields. */
const textOf = ({ id, version, part, counts }: LessonCounts['questions'][number]) => [id, version, part, counts]

import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { refuseUnlessHolder } from './owned'
import { lessonIn, removeLessonWithin } from './storeOfLessons'

/**
 * Deletes a lesson of the caller's with its counts. Whose it is not, does not learn that it is there: NOT_FOUND. What is told
 * of lessons is added up from those that are there, so that it follows at once.
 */
export const deleteLesson: Handler<typeof activityApi.deleteLesson> = async ({ actId, lessonId }, { staff, now }) => {
  const by = staff.number
  await staffAct({ actId, by, act: 'lesson.delete', subject: lessonId, now }, async (transaction) => {
    await refuseUnlessHolder(transaction, by, now)
    const lesson = await lessonIn(transaction, lessonId)
    if (lesson?.owner !== by) throw new AppError('NOT_FOUND')
    await removeLessonWithin(transaction, lessonId)
    const { startedAt, activity, unit } = lesson
    return { answer: null, before: { startedAt, activity, unit }, after: null }
  })
  return {}
}

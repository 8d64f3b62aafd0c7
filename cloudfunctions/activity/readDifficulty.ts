import type { activityApi } from '@core/contract/activity'
import { difficulties } from '@core/domain/activity/difficulty'
import type { Handler } from '../_kit/serve'
import { triedInActivities, triedInClass, triedInPractice, triedInQuizzes } from './storeOfDifficulty'

/** How difficult each question is, from all answers there are; activities as they were last added up, within the hour. */
export const readDifficulty: Handler<typeof activityApi.readDifficulty> = async (_input, { now }) => {
  const [activities, quizzes, classes, practice] = await Promise.all([
    triedInActivities(),
    triedInQuizzes(),
    triedInClass(),
    triedInPractice(),
  ])
  return { questions: difficulties({ sheets: [...activities, ...quizzes], classes, practice }), now }
}

import type { activityApi } from '@core/contract/activity'
import { difficulties } from '@core/domain/activity/difficulty'
import type { Question } from '@core/domain/quiz/question'
import type { Handler } from '../_kit/serve'
import { triedInActivities, triedInClass, triedInPractice, triedInQuizzes } from './storeOfDifficulty'
import { findVersions } from './storeOfQuestions'

const keyOf = ({ id, version }: Pick<Question, 'id' | 'version'>): string => `${id}@${version}`

const asked = (question: Question | undefined) =>
  question && { stem: question.stem, topic: question.topic, level: question.level }

/** How difficult each question is, from all answers there are; activities as they were last added up, within the hour. */
export const readDifficulty: Handler<typeof activityApi.readDifficulty> = async (_input, { now }) => {
  const [activities, quizzes, classes, practice] = await Promise.all([
    triedInActivities(),
    triedInQuizzes(),
    triedInClass(),
    triedInPractice(),
  ])
  const told = difficulties({ sheets: [...activities, ...quizzes], classes, practice })
  const known = new Map((await findVersions(told.map(keyOf))).map((question) => [keyOf(question), question]))
  return { questions: told.map((one) => ({ ...one, ...asked(known.get(keyOf(one))) })), now }
}

import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import type { Paper } from '@core/domain/quiz/drawPaper'
import { collection } from '../../cloudfunctions/_kit/database'
import { aWish } from '../seeds/activities'
import { phoneId, valueOf, type World } from './world'

type Api = Contract['activity']
export type Activity = OutputOf<Api['makeActivity']>
type Sheet = OutputOf<Contract['quiz']['startAttempt']>

/** The teacher of the tests. */
export const teacher = 'oTeacher'

/** What teachers and those who take part do in a world. */
export function schoolDesk(world: () => World) {
  const make = async (change: Parameters<typeof aWish>[0] = {}, who = teacher): Promise<Activity> =>
    valueOf(await world().ask(who, 'activity', 'makeActivity', { activityId: phoneId(), wish: aWish(change) }))

  const join = async (openId: string, { activityId }: Pick<Activity, 'activityId'>) =>
    valueOf(
      await world().ask(openId, 'activity', 'joinActivity', { activityId, joinedAs: 'guardian', textVersion: '1' }),
    )

  const start = async (openId: string, { activityId }: Pick<Activity, 'activityId'>, ordinal = 1): Promise<Sheet> =>
    valueOf(await world().ask(openId, 'quiz', 'startAttempt', { quizId: activityId, attemptId: phoneId(), ordinal }))

  /** The places on a sheet of the right options, or of a wrong one, for each question: `right` says which. */
  const answers = async (sheet: Pick<Sheet, 'questions'>, quizId: string, right: (place: number) => boolean) => {
    const quiz = await collection<{ _id: string; paper: Paper }>('quizzes').find(quizId)
    return sheet.questions.map(({ id, options }, place) => {
      const known = quiz?.paper.find((question) => question.id === id)
      const rightOnes = known?.key.map((option) => options.indexOf(known.options[option] ?? '')) ?? []
      const wrongOne = options.findIndex((_, option) => !rightOnes.includes(option))
      return { questionId: id, chosen: right(place) ? rightOnes.sort((a, b) => a - b) : [wrongOne] }
    })
  }

  const submit = async (openId: string, sheet: Sheet, right: (place: number) => boolean) =>
    world().ask(openId, 'quiz', 'submitAnswers', {
      attemptId: sheet.attemptId,
      answers: await answers(sheet, sheet.quizId, right),
    })

  /** Somebody joins, answers and hands in: so many of the questions right, from the first on. */
  const takePart = async (openId: string, activity: Pick<Activity, 'activityId'>, rights: number) => {
    await join(openId, activity)
    return valueOf(await submit(openId, await start(openId, activity), (place) => place < rights))
  }

  const results = async ({ activityId }: Pick<Activity, 'activityId'>) =>
    valueOf(await world().ask(teacher, 'activity', 'readResults', { activityId }))

  return { make, join, start, answers, submit, takePart, results }
}

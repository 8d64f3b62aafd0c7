import type { activityApi } from '@core/contract/activity'
import { stateAt } from '@core/domain/activity/activity'
import { countedSheets, resultsOf } from '@core/domain/activity/results'
import type { Handler } from '../_kit/serve'
import { countedOf } from '../_kit/tallies'
import { ownedWithPaper } from './owned'

/** Results of an activity of the caller's, from what is counted; also while it is open. */
export const readResults: Handler<typeof activityApi.readResults> = async ({ activityId }, call) => {
  const [{ activity, quiz }, kept] = await Promise.all([ownedWithPaper(activityId, call), countedOf(activityId)])
  const results = resultsOf(quiz.paper, countedSheets(kept))
  return {
    ...{ activityId, title: activity.wish.title, state: stateAt(activity, call.now), now: call.now },
    ...results,
    revision: kept.length,
    questions: results.questions.flatMap((tally, place) => {
      const question = quiz.paper[place]
      return question ? [{ ...question, ...tally }] : []
    }),
  }
}

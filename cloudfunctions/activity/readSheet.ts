import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { normalisedName } from '@core/domain/activity/madeUpName'
import { bestSheets } from '@core/domain/activity/results'
import { isRight } from '@core/domain/quiz/question'
import type { Handler } from '../_kit/serve'
import { countedOf, sheetKey } from '../_kit/tallies'
import { ownedWithPaper } from './owned'
import { openIdOf } from './storeOfPeople'

/** The best sheet under a made-up name that its owner told. Once persons are forgotten nobody has a name any more. */
export const readSheet: Handler<typeof activityApi.readSheet> = async ({ activityId, name: told }, call) => {
  const { quiz } = await ownedWithPaper(activityId, call)
  const name = normalisedName(told)
  const openId = await openIdOf(activityId, name)
  if (openId === null) throw new AppError('NOT_FOUND')
  const sheet = bestSheets(await countedOf(activityId)).get(sheetKey(quiz.salt, openId, 'person'))
  if (!sheet) throw new AppError('NOT_FOUND')
  const { points, chosen } = sheet.entry
  return {
    ...{ name, points, outOf: quiz.paper.length },
    questions: quiz.paper.map(({ id, key }, place) => ({
      questionId: id,
      chosen: chosen[place] ?? [],
      right: isRight(key, chosen[place] ?? []),
    })),
  }
}

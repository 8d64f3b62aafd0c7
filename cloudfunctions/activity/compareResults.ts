import type { activityApi } from '@core/contract/activity'
import { countedSheets, resultsOf } from '@core/domain/activity/results'
import { isSameUnit } from '@core/domain/activity/unit'
import type { Handler } from '../_kit/serve'
import { countedOf } from '../_kit/tallies'
import { ownedWithPaper } from './owned'
import { findQuiz, fixedOf, type KeptActivity } from './store'
import { lessonsOf } from './storeOfLessons'
import { shownLesson } from './takeIn'

/** With how many earlier activities a class is compared, among how many of the teacher's last ones, and how many lessons are told. */
const EARLIER = 5
const AMONG = 200
const LESSONS = 50

async function sumOf({ _id, wish, closesAt }: KeptActivity) {
  const [quiz, kept] = await Promise.all([findQuiz(_id), countedOf(_id)])
  const { sheets, outOf, average, topics } = resultsOf(quiz?.paper ?? [], countedSheets(kept))
  return { activityId: _id, title: wish.title, closesAt, sheets, outOf, average, topics }
}

/** A class beside itself: lessons from beginning to end, and this activity beside its own earlier ones. */
export const compareResults: Handler<typeof activityApi.compareResults> = async ({ activityId }, call) => {
  const { activity } = await ownedWithPaper(activityId, call)
  const [lessons, mine] = await Promise.all([lessonsOf(activityId, LESSONS), fixedOf(call.staff.number, AMONG)])
  const earlier = mine
    .filter(
      ({ _id, wish, madeAt }) =>
        _id !== activityId && madeAt <= activity.madeAt && isSameUnit(wish.unit, activity.wish.unit),
    )
    .slice(0, EARLIER)
  return {
    lessons: lessons.map(shownLesson),
    activities: await Promise.all([activity, ...earlier].map(sumOf)),
  }
}

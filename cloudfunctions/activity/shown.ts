import type { ActivityShape, FoundShape } from '@core/contract/activityShapes'
import { stateAt } from '@core/domain/activity/activity'
import { unitInWords } from '@core/domain/activity/unit'
import type * as v from 'valibot'
import type { KeptActivity } from './store'

/** An activity as its owner sees it. */
export function shownActivity(activity: KeptActivity, now: number): v.InferOutput<typeof ActivityShape> {
  const { _id, wish, code, opensAt, closesAt, pausedAt, endedAt, fixed, length, madeAt, revision } = activity
  return {
    activityId: _id,
    state: stateAt(activity, now),
    ...{ wish, code, opensAt, closesAt, pausedAt, endedAt, fixed, length, madeAt, revision },
  }
}

/** An activity as whoever wants to take part sees it. */
export function shownFound(activity: KeptActivity, now: number): v.InferOutput<typeof FoundShape> {
  const { _id, wish, opensAt, closesAt, length } = activity
  const { title, attempts, minutes, showing, sample } = wish
  return {
    activityId: _id,
    unit: unitInWords(wish.unit),
    state: stateAt(activity, now),
    ...{ title, opensAt, closesAt, length, attempts, minutes, showing, sample },
  }
}

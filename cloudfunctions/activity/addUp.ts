import { countedSheets, resultsOf } from '@core/domain/activity/results'
import { HOUR } from '@core/domain/moment'
import type { Timer } from '../_kit/serve'
import { countedOf } from '../_kit/tallies'
import { inTurn } from './inTurn'
import { dueToAddUp, findQuiz, noteFigures, type KeptActivity } from './store'

/** How many activities are read at a time, and how old their sums may become. */
const MOST = 10
const EVERY = HOUR

/** Adds up the sheets of one activity and notes the sums with it. */
export async function addUpOne(activityId: string, now: number): Promise<void> {
  const [quiz, kept] = await Promise.all([findQuiz(activityId), countedOf(activityId)])
  const paper = quiz?.paper ?? []
  const { sheets, tickets, questions } = resultsOf(paper, countedSheets(kept))
  const figures = paper.map(({ id, version }, place) => ({
    ...{ id, version },
    answered: questions[place]?.answered ?? 0,
    right: questions[place]?.right ?? 0,
  }))
  await noteFigures(activityId, { figures, sheets, tickets, figuresAt: now })
}

/**
 * Adds up, each hour, the sheets of activities from which sheets can still come, for what the office sees of all activities
 * together: how many sheets, and how each question went.
 */
export const addUp: Timer = async ({ now }) => {
  await inTurn<KeptActivity>(
    (last) => dueToAddUp(now - EVERY, last, MOST),
    ({ _id }) => addUpOne(_id, now),
  )
}

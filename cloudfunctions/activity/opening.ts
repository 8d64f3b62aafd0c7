import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { makeTallies } from '../_kit/tallies'
import { chooseQuestions } from './chooseQuestions'
import { findQuiz, fixPaper, noteFixed, type KeptActivity } from './store'

/**
 * Fixes the paper of an activity whose time has come, once: of several that come at once the first, and everybody gets
 * that one. An activity that has its paper, or whose time has not come, stays as it is.
 */
export async function opened(activity: KeptActivity, now: number): Promise<KeptActivity> {
  if (activity.fixed || stateAt(activity, now) !== 'open') return activity
  const paper = await chooseQuestions(activity.wish, now)
  await makeTallies(activity._id)
  await fixPaper(activity._id, paper)
  const length = (await findQuiz(activity._id))?.paper?.length ?? paper.length
  await noteFixed(activity._id, length)
  return { ...activity, fixed: true, length }
}

/** The same where the bank may not suffice any more: then the activity has no paper yet, and the next minute tries again. */
export async function openedIfPossible(activity: KeptActivity, now: number): Promise<KeptActivity> {
  return opened(activity, now).catch((error: unknown) => {
    if (error instanceof AppError) return activity
    throw error
  })
}

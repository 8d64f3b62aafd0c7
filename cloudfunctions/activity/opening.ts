import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { makeTallies } from '../_kit/tallies'
import { chooseQuestions } from './chooseQuestions'
import { fixPaper, type KeptActivity } from './store'

/**
 * Fixes the paper of an activity whose time has come, once. An activity that has its paper, or whose time has not come, stays as
 * it is; one that was changed meanwhile is opened as it is then.
 */
export async function opened(activity: KeptActivity, now: number): Promise<KeptActivity> {
  if (activity.fixed || stateAt(activity, now) !== 'open') return activity
  const paper = await chooseQuestions(activity.wish, now)
  await makeTallies(activity._id)
  const present = await fixPaper(activity, paper)
  if (!present) throw new AppError('NOT_FOUND')
  return present.revision === activity.revision ? present : opened(present, now)
}

/** The same where the bank may not suffice any more: then the activity has no paper yet, and the next minute tries again. BUSY is for whoever asks. */
export async function openedIfPossible(activity: KeptActivity, now: number): Promise<KeptActivity> {
  return opened(activity, now).catch((error: unknown) => {
    if (error instanceof AppError && error.code !== 'BUSY') return activity
    throw error
  })
}

import { AppError } from '@core/contract/errors'
import type { Paper } from '@core/domain/quiz/drawPaper'
import { collection, type Document } from '../_kit/database'
import { handedOver } from '../_kit/handedOver'
import type { ActivityQuiz } from '../_kit/keptQuiz'

/** Prints lie with the exports of their activity: `activity` removes them with it, and each minute those whose hour is over. */
export const { filesOf } = handedOver('exports')

/** An activity as far as its print needs it. `activity` keeps it; here it is only read. */
interface HeldActivity extends Document {
  owner: string
  wish: { title: string; sample: boolean }
  deletedAt: number | null
}

/** What is printed of an activity; `questions` are null as long as its paper is not fixed. */
export interface OwnPaper {
  title: string
  sample: boolean
  questions: Paper | null
}

/** The paper of an activity of somebody's, by their number. Whose it is not, does not learn that it is there: NOT_FOUND. */
export async function findOwnPaper(id: string, owner: string): Promise<OwnPaper> {
  const activity = await collection<HeldActivity>('activities').find(id)
  if (activity?.owner !== owner || activity.deletedAt !== null) throw new AppError('NOT_FOUND')
  const quiz = await collection<ActivityQuiz>('quizzes').find(id)
  const { title, sample } = activity.wish
  return { title, sample, questions: quiz?.paper ?? null }
}

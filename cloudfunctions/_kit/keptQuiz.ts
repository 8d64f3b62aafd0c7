import type { Showing } from '@core/domain/activity/activity'
import type { Paper } from '@core/domain/quiz/drawPaper'
import type { Quiz } from '@core/domain/quiz/quiz'

/** A formal quiz that everybody finds in the program: who runs it, for which unit, and its rules. */
export type FormalQuiz = Quiz & { _id: string; owner: string; mode: 'formal'; unit: string }

/** The quiz of an activity: for whoever has joined, and with one paper for all. */
export type ActivityQuiz = Quiz & {
  _id: string
  owner: string
  mode: 'activity'
  pausedAt: number | null
  endedAt: number | null
  showing: Showing
  /** What makes digests of this activity's people nobody's once it is gone: thirty days after the end it is empty. */
  salt: string
  /** The paper, fixed when the activity opened; options in their own order. */
  paper?: Paper
}

export type KeptQuiz = FormalQuiz | ActivityQuiz

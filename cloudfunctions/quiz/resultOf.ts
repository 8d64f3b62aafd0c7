import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import type { FormalAttempt, KeptResult } from './store'

/** A result as its owner sees it: the sheet, what was chosen, what was right and why. */
export function resultOf(attempt: FormalAttempt, result: KeptResult): OutputOf<typeof quizApi.submitAnswers> {
  const { points, outOf, late, submittedAt, topics } = result
  return {
    attemptId: attempt.attemptId,
    quizId: attempt.quizId,
    title: attempt.title,
    ...{ points, outOf, late, submittedAt, topics },
    startedAt: attempt.startedAt,
    questions: attempt.paper.flatMap((question, place) => {
      const answered = result.questions[place]
      return answered ? [{ ...question, chosen: answered.chosen, right: answered.right, points: answered.points }] : []
    }),
  }
}

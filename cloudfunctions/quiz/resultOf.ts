import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { heldBack } from '@core/domain/activity/showing'
import type { FormalAttempt, KeptResult } from './store'

type Result = OutputOf<typeof quizApi.submitAnswers>

/** The questions of a sheet with what was chosen, what was right and why. */
function shownQuestions({ paper }: FormalAttempt, result: KeptResult): Result['questions'] {
  return paper.flatMap((question, place) => {
    const answered = result.questions[place]
    return answered ? [{ ...question, chosen: answered.chosen, right: answered.right, points: answered.points }] : []
  })
}

/**
 * A result as its owner sees it at a moment. Of an activity that holds its answers back there are no questions in it, and it
 * says until when. `overAt`: when the activity is over; where nobody looked, its closing.
 */
export function resultOf(
  attempt: FormalAttempt,
  result: KeptResult,
  now: number,
  overAt = attempt.rules.closesAt,
): Result {
  const { points, outOf, late, submittedAt, topics } = result
  const held = attempt.counted ? heldBack(attempt.counted.showing, overAt, now) : null
  return {
    attemptId: attempt.attemptId,
    quizId: attempt.quizId,
    title: attempt.title,
    ...{ points, outOf, late, submittedAt, topics },
    startedAt: attempt.startedAt,
    questions: held ? [] : shownQuestions(attempt, result),
    ...(held && { answersHeld: held }),
  }
}

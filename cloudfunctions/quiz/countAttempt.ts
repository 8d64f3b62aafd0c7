import { chosenInPaperOrder, entryText } from '@core/domain/activity/entry'
import { countSheet } from '../_kit/tallies'
import type { FormalAttempt } from './store'

/** How a sheet of an activity is counted: what was chosen and its points, under a key of nobody; null: it is not counted. */
export function countedAs({ counted, paper, ordinal, result }: FormalAttempt) {
  if (!counted || !result) return null
  const chosen = chosenInPaperOrder(
    paper,
    result.questions.map((question) => question.chosen),
  )
  return { key: counted.key, ordinal, text: entryText({ points: result.points, late: result.late, chosen }) }
}

/** Counts a sheet of an activity. Other sheets are not counted. */
export async function countAttempt(attempt: FormalAttempt): Promise<void> {
  const as = countedAs(attempt)
  if (as) await countSheet(attempt.quizId, as, as.text)
}

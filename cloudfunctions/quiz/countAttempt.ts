import { chosenInPaperOrder, entryText } from '@core/domain/activity/entry'
import { countSheet } from '../_kit/tallies'
import type { FormalAttempt, KeptResult } from './store'

/** Counts a sheet of an activity: what was chosen and its points, under a key of nobody. Other sheets are not counted. */
export async function countAttempt(attempt: FormalAttempt, { points, late, questions }: KeptResult): Promise<void> {
  const { counted, paper, quizId, ordinal } = attempt
  if (!counted) return
  const chosen = chosenInPaperOrder(
    paper,
    questions.map((question) => question.chosen),
  )
  await countSheet(quizId, { key: counted.key, ordinal }, entryText({ points, late, chosen }))
}

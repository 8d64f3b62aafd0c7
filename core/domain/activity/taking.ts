import { DAY } from '../moment'
import { isLateAt, type QuizRules } from '../quiz/quiz'

/** How a sheet is taken: as one in time, as a late one, or not at all. */
export type Taking = 'inTime' | 'late' | 'refused'

/** How long (ms) after an activity is over a sheet that was begun is still taken, as a late one: it had to wait, or there was no network. */
const LATE_SHEETS_FOR = DAY

/** Until when (ms) sheets of an activity are taken that is over at `overAt`. */
export const takenUntil = (overAt: number): number => overAt + LATE_SHEETS_FOR

type Rules = Pick<QuizRules, 'minutes' | 'closesAt' | 'graceSeconds' | 'late'>

/** How a sheet that arrives at `now` (the server's time) is taken by its quiz: a late one by whether the quiz accepts late ones. */
export function takingAt(rules: Rules, startedAt: number, now: number): Taking {
  if (!isLateAt(rules, startedAt, now)) return 'inTime'
  return rules.late === 'accept' ? 'late' : 'refused'
}

/**
 * The same for a sheet of an activity, whether it is a person's or under a ticket: late ones are taken for a day after the activity
 * is over, and then no more, so that results stay what they were. `closesAt`: when it is over.
 */
export function takingInActivityAt(rules: Rules, startedAt: number, now: number): Taking {
  return now > takenUntil(rules.closesAt) ? 'refused' : takingAt(rules, startedAt, now)
}

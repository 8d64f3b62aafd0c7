import { mayBeAsked, type Question } from '@core/domain/quiz/question'
import type { Draft } from './draft'

/** The practice questions that may stand on the sheet of an activity on a date: what the cloud takes, by the same rule. */
export const offeredQuestions = (practice: readonly Question[], date: string, sample: boolean): Question[] =>
  practice.filter((question) => mayBeAsked(question, date, sample))

/** Why none of the practice questions can be chosen, in words. */
export function whyNoneOffered(practice: readonly Question[], date: string): string {
  if (practice.length === 0) return '公开的题还没有准备好。'
  const waiting = practice.filter((question) => mayBeAsked(question, date, true)).length
  if (waiting > 0) return `公开的题里有 ${waiting} 道还没有经主办单位审定，审定后才能选来计分。`
  return '公开的题已经过期，或者内容还待主办单位确认，现在都不能选来计分。'
}

/** A draft with those of its chosen questions that may be asked; the others are not sent. */
export function withOffered(draft: Draft, practice: readonly Question[], date: string): Draft {
  const offered = new Set(offeredQuestions(practice, date, draft.sample).map(({ id }) => id))
  return { ...draft, ids: draft.ids.filter((id) => offered.has(id)) }
}

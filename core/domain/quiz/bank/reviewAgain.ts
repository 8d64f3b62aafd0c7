import { isCurrent, type Question } from '../question'

export const reviewReasons = ['unreviewed', 'needsConfirmation', 'expired', 'expires', 'reviewOld'] as const
export type ReviewReason = (typeof reviewReasons)[number]

export const reviewReasonNames: Readonly<Record<ReviewReason, string>> = {
  unreviewed: '还没有人审定',
  needsConfirmation: '依据待核实',
  expired: '已经失效',
  expires: '试鸣以前失效',
  reviewOld: '审定太久，要再审一次',
}

/** The same day so many months earlier; where that month is shorter, its last day. Dates as '2027-03-13'. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + (month - 1) - months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(day, last))}`
}

/**
 * Why a question must be looked at before the next test: nobody reviewed it, the office has not confirmed what it rests on,
 * it ceases to be true by the day of the test, or its review is older than so many months on that day. None: it is ready.
 */
export function reviewReasonsOf(
  question: Pick<Question, 'review' | 'needsConfirmation' | 'expiresOn'>,
  { today, testOn, months }: { today: string; testOn: string; months: number },
): ReviewReason[] {
  const { review, needsConfirmation } = question
  const isOver = !isCurrent(question, today)
  return [
    ...(review === null ? (['unreviewed'] as const) : []),
    ...(needsConfirmation ? (['needsConfirmation'] as const) : []),
    ...(isOver ? (['expired'] as const) : []),
    ...(!isOver && !isCurrent(question, testOn) ? (['expires'] as const) : []),
    ...(review !== null && review.on < monthsBefore(testOn, months) ? (['reviewOld'] as const) : []),
  ]
}

import { HOUR, MINUTE } from '../moment'

/** What WeChat's check says of words or of a picture; `unknown`: it could not be asked, or did not answer. */
export const checkOutcomes = ['pass', 'review', 'risky', 'unknown'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]
/** One of the outcomes that are known; anything else is `unknown`. */
export const outcomeOf = (said: unknown): CheckOutcome => checkOutcomes.find((one) => one === said) ?? 'unknown'

export const shownChecks = [...checkOutcomes, 'pending'] as const
export type ShownCheck = (typeof shownChecks)[number]

/** How long (ms) the outcome of a picture is waited for: WeChat tells it within half an hour. */
export const OUTCOME_WITHIN = 30 * MINUTE

/** What staff read of a check: where something is kept out, that it is, and why. */
export const checkNames: Readonly<Record<ShownCheck, string>> = {
  pass: '内容检查通过',
  review: '内容检查建议人工看一看',
  risky: '没有通过内容检查，可能违规，不显示',
  unknown: '未能检查，不显示',
  pending: '检查中，检查以后才显示',
}

/** The check of a picture as it stands: what was said, or that it is awaited, or after half an hour that there is none. */
export function pictureCheck({ said, sentAt }: { said: CheckOutcome | null; sentAt: number }, now: number): ShownCheck {
  return said ?? (now - sentAt < OUTCOME_WITHIN ? 'pending' : 'unknown')
}

/** Whether staff may see what the check says this of: only what was checked, and nothing that may break the law. */
export const mayBeSeen = (check: ShownCheck): boolean => check === 'pass' || check === 'review'

/** How long (ms) WeChat still checks what somebody wrote who has left. */
export const VISITED_WITHIN = 2 * HOUR

/** Words that were sent at a moment (ms), and what the check says of them. */
interface CheckedWords {
  wordsCheck: CheckOutcome
  receivedAt: number
}

const isUncheckable = ({ wordsCheck, receivedAt }: CheckedWords, now: number): boolean =>
  wordsCheck === 'unknown' && now - receivedAt >= VISITED_WITHIN

/**
 * Whether staff may see words: those that were checked, unless they may break the law; and those that WeChat did not check
 * as long as it could, since a check that fails is to lose no report.
 */
export const mayWordsBeSeen = (words: CheckedWords, now: number): boolean =>
  mayBeSeen(words.wordsCheck) || isUncheckable(words, now)

/** What staff read of the check of words. */
export function wordsCheckInWords(words: CheckedWords, now: number): string {
  if (words.wordsCheck !== 'unknown') return checkNames[words.wordsCheck]
  return isUncheckable(words, now)
    ? '没有经过内容检查（微信没有给出结果），请自行辨别'
    : '还没能检查，每小时再试；两小时后仍不能，就不经检查显示'
}

/** From the outcome that says least to the gravest. */
const byGravity: readonly CheckOutcome[] = ['unknown', 'pass', 'review', 'risky']

/** What was said before that no longer counts once this is said, in whatever order and however late: the gravest counts. */
export const outweighedBy = (said: CheckOutcome): CheckOutcome[] => byGravity.slice(0, byGravity.indexOf(said))

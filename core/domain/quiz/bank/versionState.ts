import type { Review } from '../question'

/** Where one question of the bank stands: its newest version, the one that is in use, and whether it was taken out. */
export interface Standing {
  id: string
  latest: number
  /** The version that is drawn and practised with; null: none is yet, or none any more. */
  current: number | null
  retired: Reason | null
}

/** Who did something, when (ms), and why. */
export interface Reason {
  by: string
  at: number
  reason: string
}

/** What was done with a version since it was written. What it says never changes: whoever changes it writes another. */
export interface Handling {
  version: number
  /** Staff numbers of those whose work is in it since the last review; 'command' for the command. */
  authors: readonly string[]
  review: Review | null
  sentBack: Reason | null
}

export const versionStates = ['toReview', 'sentBack', 'reviewed', 'current', 'retired', 'former'] as const
export type VersionState = (typeof versionStates)[number]

export const versionStateNames: Readonly<Record<VersionState, string>> = {
  toReview: '待审核',
  sentBack: '已退回',
  reviewed: '待发布',
  current: '使用中',
  retired: '已停用',
  former: '旧版本',
}

/** The state of a version, read off what was done with it: no timer and no second place can tell it otherwise. */
export function stateOf(
  { latest, current, retired }: Pick<Standing, 'latest' | 'current' | 'retired'>,
  { version, review, sentBack }: Pick<Handling, 'version' | 'review' | 'sentBack'>,
): VersionState {
  if (version === current) return 'current'
  if (version !== latest) return 'former'
  if (retired) return 'retired'
  if (sentBack) return 'sentBack'
  return review ? 'reviewed' : 'toReview'
}

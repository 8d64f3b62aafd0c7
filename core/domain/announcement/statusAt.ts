/** The steps of a review. A city does one (终审 alone) or three. */
export const reviewSteps = ['first', 'second', 'final'] as const
export type ReviewStep = (typeof reviewSteps)[number]

export const reviewStepNames: Readonly<Record<ReviewStep, string>> = { first: '初审', second: '复审', final: '终审' }

/** Who did something of a review, and when (ms). */
export interface Signed {
  by: string
  at: number
}

/** What happened to an announcement, each with its moment. No status is stored: it is read off these. */
export interface Moments {
  submitted?: Signed
  /** Why it came back to its author. A later `submitted` answers it. */
  sentBack?: Signed & { reason: string }
  /** The steps of the review of the present version. */
  approvals: readonly (Signed & { step: ReviewStep })[]
  /** 保密审查 of the present version. */
  secrecy?: Signed & { conclusion: string }
  /** From when residents see it. */
  publishAt?: number
  expireAt?: number
  withdrawn?: Signed & { reason: string }
  /** The reviewer who let a ready-made text out at once, before its whole review. */
  readyMade?: Signed
  /** The correction that took its place, from when it did. Never stored: filled in from the correction when read. */
  superseded?: { by: string; at: number }
  discarded?: Signed
}

export const statuses = [
  'draft',
  'submitted',
  'sentBack',
  'approved',
  'scheduled',
  'live',
  'expired',
  'withdrawn',
  'superseded',
  'discarded',
] as const
export type Status = (typeof statuses)[number]

export const statusNames: Readonly<Record<Status, string>> = {
  draft: '草稿',
  submitted: '待审核',
  sentBack: '已退回',
  approved: '待发布',
  scheduled: '定时发布',
  live: '已发布',
  expired: '已过期',
  withdrawn: '已撤回',
  superseded: '已被更正',
  discarded: '已作废',
}

/** Whether the review is whole: every step that the city asks for, and the 保密审查. */
export function isReviewed({ approvals, secrecy }: Moments, steps: readonly ReviewStep[]): boolean {
  return secrecy !== undefined && steps.every((step) => approvals.some((approval) => approval.step === step))
}

/** The step that comes next; null when all are done. */
export function nextStep({ approvals }: Moments, steps: readonly ReviewStep[]): ReviewStep | null {
  return steps.find((step) => !approvals.some((approval) => approval.step === step)) ?? null
}

/** The status of an announcement at a moment, from what happened to it. No timer can leave it stale. */
export function statusAt(moments: Moments, now: number, steps: readonly ReviewStep[]): Status {
  const { submitted, sentBack, publishAt, expireAt, withdrawn, superseded, discarded } = moments
  if (discarded) return 'discarded'
  if (withdrawn && withdrawn.at <= now) return 'withdrawn'
  if (publishAt === undefined) {
    if (sentBack && (!submitted || submitted.at <= sentBack.at)) return 'sentBack'
    if (!submitted) return 'draft'
    return isReviewed(moments, steps) ? 'approved' : 'submitted'
  }
  if (now < publishAt) return 'scheduled'
  if (superseded && superseded.at <= now) return 'superseded'
  return expireAt !== undefined && expireAt <= now ? 'expired' : 'live'
}

import type { Moments, ReviewStep, Status } from '../announcement/statusAt'
import { isReviewed, nextStep, statusAt } from '../announcement/statusAt'
import { mayActIn, type Role, type Staff } from '../person/roles'

/** What staff may do with a release of the list. A release that was sent back is over: what is mended is submitted as another. */
export const releaseMoves = ['sendBack', 'approve', 'reviewSecrecy', 'publish'] as const
export type ReleaseMove = (typeof releaseMoves)[number]

export const releaseMoveNames: Readonly<Record<ReleaseMove, string>> = {
  sendBack: '退回',
  approve: '同意',
  reviewSecrecy: '保密审查',
  publish: '发布',
}

/** One revision of the whole list on its way to the public. */
export interface Release {
  id: string
  /** Grows with everything that happens to it: who acts on an older one is told. */
  revision: number
  /** The revision of the list that it lets out. */
  list: number
  /** How many places the list has then. */
  count: number
  /** The numbers of all who changed the list since what is public. */
  authors: readonly string[]
  moments: Moments
}

/** In which status each move can be made. */
export const releaseMovesIn: Readonly<Record<Status, readonly ReleaseMove[]>> = {
  draft: [],
  submitted: ['sendBack', 'approve', 'reviewSecrecy'],
  sentBack: [],
  approved: ['sendBack', 'publish'],
  scheduled: [],
  live: [],
  expired: [],
  withdrawn: [],
  superseded: [],
  discarded: [],
}

/** The roles that may make each move, for the whole city: a release holds the places of every district. */
export const releaseMovers: Readonly<Record<ReleaseMove | 'submit', readonly Role[]>> = {
  submit: ['editor'],
  sendBack: ['reviewer'],
  approve: ['reviewer'],
  reviewSecrecy: ['reviewer'],
  publish: ['editor', 'reviewer'],
}

/** Why a move cannot be made. */
export type ReleaseHindrance = 'notYourRole' | 'notNow' | 'ownWork'

/**
 * Whether somebody may make a move with a release at this moment: null when they may, else why not. Each step of the
 * review and the 保密审查 is another person's, and never of one who changed the list since what is public.
 */
export function releaseHindrance(
  move: ReleaseMove,
  { moments, authors }: Pick<Release, 'moments' | 'authors'>,
  staff: Staff,
  { now, steps }: { now: number; steps: readonly ReviewStep[] },
): ReleaseHindrance | null {
  if (!mayActIn(staff, null, { as: releaseMovers[move], now })) return 'notYourRole'
  if (!releaseMovesIn[statusAt(moments, now, steps)].includes(move)) return 'notNow'
  const signers = [...moments.approvals.map(({ by }) => by), ...(moments.secrecy ? [moments.secrecy.by] : [])]
  if (move !== 'publish' && authors.includes(staff.number)) return 'ownWork'
  if ((move === 'approve' || move === 'reviewSecrecy') && signers.includes(staff.number)) return 'ownWork'
  if (move === 'approve' && nextStep(moments, steps) === null) return 'notNow'
  if (move === 'reviewSecrecy' && moments.secrecy) return 'notNow'
  return move === 'publish' && !isReviewed(moments, steps) ? 'notNow' : null
}

/** All moves that somebody may make at this moment. */
export function releaseMovesFor(
  release: Pick<Release, 'moments' | 'authors'>,
  staff: Staff,
  at: { now: number; steps: readonly ReviewStep[] },
): ReleaseMove[] {
  return releaseMoves.filter((move) => releaseHindrance(move, release, staff, at) === null)
}

import { mayActIn, type Role, type Staff } from '../person/roles'
import type { Content } from './content'
import { isReviewed, nextStep, statusAt, type Moments, type ReviewStep, type Status } from './statusAt'

/** What staff may do with an announcement. */
export const moves = [
  'edit',
  'discard',
  'submit',
  'sendBack',
  'approve',
  'reviewSecrecy',
  'schedule',
  'unschedule',
  'withdraw',
  'approveReadyMade',
] as const
export type Move = (typeof moves)[number]

export const moveNames: Readonly<Record<Move, string>> = {
  edit: '修改',
  discard: '作废',
  submit: '提交审核',
  sendBack: '退回',
  approve: '同意',
  reviewSecrecy: '保密审查',
  schedule: '定时发布',
  unschedule: '取消定时',
  withdraw: '撤回',
  approveReadyMade: '同意并立即发布',
}

/** An announcement as the cloud keeps it. */
export interface AnnouncementRecord {
  id: string
  /** Whose it is: a district's (its code), or the whole city's (null). Decides who may act on it. */
  of: string | null
  /** Grows with everything that happens to it: who acts on an older one is told. */
  revision: number
  /** Grows with its content. */
  version: number
  content: Content
  /** Numbers of all who wrote on the version that is reviewed. */
  authors: readonly string[]
  moments: Moments
}

/** In which status each move can be made. */
export const movesIn: Readonly<Record<Status, readonly Move[]>> = {
  draft: ['edit', 'discard', 'submit'],
  submitted: ['sendBack', 'approve', 'reviewSecrecy', 'approveReadyMade'],
  sentBack: ['edit', 'discard', 'submit'],
  approved: ['sendBack', 'schedule'],
  scheduled: ['unschedule', 'withdraw'],
  live: ['approve', 'reviewSecrecy', 'withdraw'],
  expired: ['withdraw'],
  withdrawn: [],
  superseded: ['withdraw'],
  discarded: [],
}

/** The roles that may make each move. */
export const movers: Readonly<Record<Move, readonly Role[]>> = {
  edit: ['editor'],
  discard: ['editor'],
  submit: ['editor'],
  sendBack: ['reviewer'],
  approve: ['reviewer'],
  reviewSecrecy: ['reviewer'],
  schedule: ['editor', 'reviewer'],
  unschedule: ['editor', 'reviewer'],
  withdraw: ['reviewer'],
  approveReadyMade: ['reviewer'],
}

/** Why a move cannot be made. */
export type Hindrance = 'notYourRole' | 'notNow' | 'ownWork'

/** Ready-made texts may go out after one reviewer beside the author, and are reviewed in full afterwards. */
export function isReadyMade(content: Content): boolean {
  return (content.kind === 'cancellation' || content.kind === 'clarification') && content.readyMade
}

/**
 * Whether somebody may make a move at this moment: null when they may, else why not. Each step of a review and the
 * 保密审查 is another person's, and never an author's.
 */
export function hindrance(
  move: Move,
  record: Pick<AnnouncementRecord, 'of' | 'content' | 'authors' | 'moments'>,
  staff: Staff,
  { now, steps }: { now: number; steps: readonly ReviewStep[] },
): Hindrance | null {
  const { moments, authors, content } = record
  if (!mayActIn(staff, record.of, { as: movers[move], now })) return 'notYourRole'
  const status = statusAt(moments, now, steps)
  if (!movesIn[status].includes(move)) return 'notNow'
  const signers = [...moments.approvals.map(({ by }) => by), ...(moments.secrecy ? [moments.secrecy.by] : [])]
  const mustBeAnother = move === 'approve' || move === 'reviewSecrecy' || move === 'approveReadyMade'
  if (mustBeAnother && (authors.includes(staff.number) || signers.includes(staff.number))) return 'ownWork'
  if (move === 'sendBack' && authors.includes(staff.number)) return 'ownWork'
  if (move === 'approve' && nextStep(moments, steps) === null) return 'notNow'
  if (move === 'reviewSecrecy' && moments.secrecy) return 'notNow'
  if (move === 'approveReadyMade' && !isReadyMade(content)) return 'notNow'
  // What is out already is reviewed afterwards only where it went out before its review was whole.
  if (status === 'live' && mustBeAnother && isReviewed(moments, steps)) return 'notNow'
  return null
}

/** All moves that somebody may make at this moment. */
export function movesFor(
  record: Pick<AnnouncementRecord, 'of' | 'content' | 'authors' | 'moments'>,
  staff: Staff,
  at: { now: number; steps: readonly ReviewStep[] },
): Move[] {
  return moves.filter((move) => hindrance(move, record, staff, at) === null)
}

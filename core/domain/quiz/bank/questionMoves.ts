import { mayActIn, type Role, type Staff } from '../../person/roles'
import { stateOf, type Handling, type Standing, type VersionState } from './versionState'

export const questionMoves = ['edit', 'review', 'sendBack', 'retire', 'restore'] as const
export type QuestionMove = (typeof questionMoves)[number]

/** Why a move cannot be made. */
export type QuestionHindrance = 'notYourRole' | 'notNow' | 'ownWork'

interface Rule {
  as: readonly Role[]
  from: readonly VersionState[]
  /** Whose work it is may not do it. */
  notOwn?: boolean
}

/**
 * Who may do what with the newest version of a question, in which state of it. The bank is the whole city's, so the role
 * must hold there. A version in use is reviewed again as it stands; what should change in it becomes a new version.
 */
const rules: Readonly<Record<QuestionMove, Rule>> = {
  edit: { as: ['editor'], from: ['toReview', 'sentBack', 'reviewed', 'current'] },
  review: { as: ['reviewer'], from: ['toReview', 'current'], notOwn: true },
  sendBack: { as: ['reviewer'], from: ['toReview', 'reviewed'], notOwn: true },
  retire: { as: ['editor', 'reviewer'], from: ['toReview', 'sentBack', 'reviewed', 'current'] },
  restore: { as: ['editor'], from: ['retired'] },
}

/** Why somebody cannot make a move with the newest version of a question at a moment (ms); null: they can. */
export function questionHindrance(
  move: QuestionMove,
  standing: Standing,
  version: Handling,
  { staff, now }: { staff: Staff; now: number },
): QuestionHindrance | null {
  const { as, from, notOwn } = rules[move]
  if (!mayActIn(staff, null, { as, now })) return 'notYourRole'
  if (!from.includes(stateOf(standing, version))) return 'notNow'
  return notOwn && version.authors.includes(staff.number) ? 'ownWork' : null
}

/** What somebody can do with a question now. */
export function questionMovesFor(
  standing: Standing,
  version: Handling,
  at: { staff: Staff; now: number },
): QuestionMove[] {
  return questionMoves.filter((move) => questionHindrance(move, standing, version, at) === null)
}

/** Whether somebody may write questions, for the whole city. */
export const mayWriteQuestions = (staff: Staff, now: number): boolean => mayActIn(staff, null, { as: ['editor'], now })

/** Whether somebody may put what was reviewed into use. */
export const mayReleaseQuestions = (staff: Staff, now: number): boolean =>
  mayActIn(staff, null, { as: ['editor', 'reviewer'], now })

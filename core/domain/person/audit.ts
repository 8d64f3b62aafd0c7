/** What is written down: the area and the act. Staff do them, except that the timer holds back what must not come out. */
export const acts = [
  'person.invite',
  'person.revokeInvitation',
  'person.join',
  'person.changeGrants',
  'person.leave',
  'announcement.save',
  'announcement.discard',
  'announcement.submit',
  'announcement.sendBack',
  'announcement.approve',
  'announcement.reviewSecrecy',
  'announcement.schedule',
  'announcement.unschedule',
  'announcement.withdraw',
  'announcement.attach',
  'announcement.makeOutlets',
  'announcement.approveReadyMade',
  'announcement.holdBack',
  'shelter.save',
  'shelter.attach',
  'shelter.withdraw',
  'shelter.restore',
  'shelter.submitRelease',
  'shelter.sendBackRelease',
  'shelter.approveRelease',
  'shelter.reviewReleaseSecrecy',
  'shelter.publishRelease',
  'shelter.confirmImport',
  'shelter.refuseImport',
  'feedback.answer',
  'feedback.merge',
  'feedback.close',
  'activity.make',
  'activity.change',
  'activity.pause',
  'activity.resume',
  'activity.end',
  'activity.delete',
  'activity.export',
  'lesson.delete',
  'question.save',
  'question.review',
  'question.sendBack',
  'question.retire',
  'question.restore',
  'question.release',
  'question.confirmImport',
  'question.refuseImport',
  'question.export',
  'report.save',
  'report.strike',
  'report.export',
] as const
export type Act = (typeof acts)[number]

/** One line of the audit trail: who (a staff number, 'command' or 'timer'), what, of which record, when, and how it was before and after. */
export interface AuditEntry {
  /** Its place in the chain, from 1, without a gap. */
  place: number
  at: number
  by: string
  act: Act
  subject: string
  /** What changed, as text; null where there was nothing. No data of residents. */
  before: string | null
  after: string | null
  /** The hash of the entry before; of the first, 64 zeros. */
  previous: string
}

/** What the hash of the first entry stands on. */
export const CHAIN_START = '0'.repeat(64)

/** The text over which an entry is hashed: every field, in one order, so that none can change unseen. */
export function auditText({ place, at, by, act, subject, before, after, previous }: AuditEntry): string {
  return JSON.stringify([previous, place, at, by, act, subject, before, after])
}

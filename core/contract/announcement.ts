import * as v from 'valibot'
import { heldBackFor } from '../domain/announcement/heldBack'
import { moves } from '../domain/announcement/moves'
import { reviewSteps, statuses } from '../domain/announcement/statusAt'
import { officeRoles } from '../domain/person/roles'
import { ContentShape, KeptFileShape } from './content'
import { operation } from './operation'
import {
  anyText,
  Count,
  DateOnly,
  DistrictCode,
  Hash,
  Id,
  list,
  Moment,
  PhoneId,
  some,
  StaffNumber,
  text,
  Title,
} from './shapes'

const Signed = { by: StaffNumber, at: Moment }

const MomentsShape = v.object({
  submitted: v.optional(v.object(Signed)),
  sentBack: v.optional(v.object({ ...Signed, reason: text(300) })),
  approvals: list(v.object({ ...Signed, step: v.picklist(reviewSteps) }), 3),
  secrecy: v.optional(v.object({ ...Signed, conclusion: text(100) })),
  publishAt: v.optional(Moment),
  expireAt: v.optional(Moment),
  withdrawn: v.optional(v.object({ ...Signed, reason: text(300) })),
  readyMade: v.optional(v.object(Signed)),
  superseded: v.optional(v.object({ by: PhoneId, at: Moment })),
  discarded: v.optional(v.object(Signed)),
})

/** What the platform's check said of a text: shown to the reviewer, and never in the way of the office's own text. */
const VerdictShape = v.object({
  suggest: v.picklist(['pass', 'review', 'risky', 'unknown']),
  label: anyText(40),
  at: Moment,
})

/** That it did not come out when it was due, and why, in words for the office. */
const HeldBackShape = v.object({ at: Moment, why: v.picklist(heldBackFor), says: list(text(300), 20) })

export const RecordShape = v.object({
  id: PhoneId,
  of: v.nullable(DistrictCode),
  revision: Count,
  version: Count,
  content: ContentShape,
  authors: list(StaffNumber, 50),
  moments: MomentsShape,
  verdict: v.optional(VerdictShape),
  heldBack: v.nullish(HeldBackShape),
  /** What the caller may do with it now. */
  moves: list(v.picklist(moves), moves.length),
})

const ItemShape = v.object({
  id: PhoneId,
  of: v.nullable(DistrictCode),
  revision: Count,
  title: Title,
  kind: text(20),
  status: v.picklist(statuses),
  changedAt: Moment,
  publishAt: v.optional(Moment),
  /** The date of the test it announces. */
  testOn: v.optional(DateOnly),
  heldBack: v.nullish(HeldBackShape),
  moves: list(v.picklist(moves), moves.length),
})

const act = { actId: PhoneId, id: PhoneId, revision: Count }

/** Writing, reviewing and publishing announcements. The district that is meant is the record's own. */
export const announcementApi = {
  /**
   * What waits for the caller first, the longest first, and how much more than that; then everything of the caller's
   * districts, the latest change first.
   */
  listDesk: operation({
    input: v.object({ before: v.optional(Moment) }),
    output: v.object({
      waiting: list(ItemShape, 100),
      moreWaiting: v.optional(Count),
      items: list(ItemShape, 50),
      next: v.optional(Moment),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  readDraft: operation({
    input: v.object({ id: PhoneId }),
    output: v.object({
      record: RecordShape,
      versions: list(v.object({ version: Count, by: StaffNumber, at: Moment }), 200),
      /** The announcement that is out and that this one is about. */
      about: v.optional(v.object({ id: PhoneId, content: ContentShape })),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** The content as it was in a version. */
  readVersion: operation({
    input: v.object({ id: PhoneId, version: Count }),
    output: v.object({ content: ContentShape, by: StaffNumber, at: Moment }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /**
   * Keeps a draft, new with revision 0. CHANGED_MEANWHILE when somebody else changed it since `revision`: then nothing is
   * written, and the phone reads the draft anew and keeps its own text until the two are one.
   */
  saveDraft: operation({
    input: v.object({ ...act, of: v.nullable(DistrictCode), content: ContentShape }),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  discardDraft: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /** Hands a draft to the reviewers. CHECKS_FAILED while a check finds an error that can be mended now, or a warning without a reason. */
  submitDraft: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'CHECKS_FAILED'],
  }),

  sendBackDraft: operation({
    input: v.object({ ...act, reason: text(300) }),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK'],
  }),

  /** Makes the next step of the review. */
  approveDraft: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK'],
  }),

  /** 保密审查: its conclusion, by the caller, now. */
  reviewSecrecy: operation({
    input: v.object({ ...act, conclusion: text(100) }),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK'],
  }),

  /** Says from when residents see it; a moment that has passed means at once. The checks are made again for that moment. */
  scheduleDraft: operation({
    input: v.object({ ...act, publishAt: Moment }),
    output: RecordShape,
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'CHECKS_FAILED'],
  }),

  unscheduleDraft: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /** Lets a ready-made 误鸣澄清 or 取消试鸣 out at once, as the one reviewer beside its author. */
  approveReadyMade: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK', 'CHECKS_FAILED'],
  }),

  /** Takes back what is out or is about to be; the reason is what residents read. */
  withdraw: operation({
    input: v.object({ ...act, reason: text(300) }),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /** Checks a file that the caller uploaded and keeps it, privately, under the hash of its content. The upload is gone afterwards. */
  attachFile: operation({
    input: v.object({ actId: PhoneId, fileId: text(300), caption: text(100) }),
    output: KeptFileShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['FILE_NOT_ACCEPTED'],
  }),

  /** Addresses under which files of drafts can be seen for a while. */
  openFiles: operation({
    input: v.object({ hashes: some(Hash, 50) }),
    output: v.object({ addresses: v.record(Hash, text(2000)) }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** How often announcements were opened, about, by day; and how often phones asked for what is new. A page at a time. */
  readReach: operation({
    input: v.object({ from: DateOnly, until: DateOnly, after: v.optional(text(200)) }),
    output: v.object({
      days: list(v.object({ date: DateOnly, subject: Id, count: Count }), 500),
      next: v.optional(text(200)),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),
}

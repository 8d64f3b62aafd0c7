import * as v from 'valibot'
import { checkOutcomes, shownChecks } from '../domain/feedback/contentCheck'
import { reportStatuses } from '../domain/feedback/reportStatus'
import { MOST_WORDS, reasons, subjects } from '../domain/feedback/subjects'
import { officeRoles } from '../domain/person/roles'
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
  PhoneMoment,
  StaffNumber,
  text,
} from './shapes'

/** A JPEG in base64, small enough to travel with the report: a call takes 100 KB. The phone makes it so. */
const PhotoText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(88_000))

const NumberText = v.pipe(v.string(), v.regex(/^[2-9A-Z]{8}$/))

const About = v.object({
  subject: v.picklist(subjects),
  /** The record of the place, question or notice; null for the program. */
  record: v.nullable(Id),
  /** How it was called on the phone. */
  name: anyText(80),
})

const Told = {
  about: About,
  reason: v.picklist(reasons),
  words: anyText(MOST_WORDS),
  /** The district that it is of; null: of none. */
  district: v.nullable(DistrictCode),
}

const Status = v.picklist(reportStatuses)

/** A report as the person who made it sees it: who answered is the office. */
const MineShape = v.object({
  id: PhoneId,
  number: NumberText,
  ...Told,
  hasPhoto: v.boolean(),
  status: Status,
  receivedAt: Moment,
  /** The last date for an answer; null when none is awaited. */
  dueOn: v.nullable(DateOnly),
  answers: list(v.object({ at: Moment, text: text(1000) }), 20),
  closed: v.nullable(v.object({ at: Moment, reason: text(1000) })),
  /** It was merged into another report, whose answers these are. */
  isMerged: v.boolean(),
  maySaySolved: v.boolean(),
})

const ItemShape = v.object({
  id: Hash,
  number: NumberText,
  about: About,
  reason: v.picklist(reasons),
  district: v.nullable(DistrictCode),
  status: Status,
  receivedAt: Moment,
  dueOn: v.nullable(DateOnly),
  isOverdue: v.boolean(),
  /** How many other reports were merged into it. */
  mergedHere: Count,
})

/** A report as staff see it: nothing in it says whose it is. */
const ReportShape = v.object({
  ...ItemShape.entries,
  revision: Count,
  words: anyText(MOST_WORDS),
  wordsCheck: v.picklist(checkOutcomes),
  writtenAt: Moment,
  /** The picture, once it was checked and may be seen. */
  photo: v.nullable(v.object({ check: v.picklist(shownChecks), jpeg: v.nullable(PhotoText) })),
  answers: list(v.object({ at: Moment, by: StaffNumber, text: text(1000) }), 20),
  verdict: v.nullable(v.object({ at: Moment, solved: v.boolean() })),
  closed: v.nullable(v.object({ at: Moment, by: StaffNumber, reason: text(1000) })),
  merged: v.nullable(v.object({ at: Moment, by: StaffNumber, into: Hash })),
  moves: list(v.picklist(['answer', 'merge', 'close']), 3),
  /** Other open reports of the same, into which it may be merged. */
  alike: list(ItemShape, 20),
})

const act = { actId: PhoneId, id: Hash, revision: Count }

/** 我要反映: one inbox for places, questions, notices and the program. */
export const feedbackApi = {
  /** Hands a report in, once under the phone's id; sent again it answers the same. A picture that is none is left out. */
  sendFeedback: operation({
    input: v.object({ id: PhoneId, ...Told, writtenAt: PhoneMoment, photo: v.optional(PhotoText) }),
    output: MineShape,
    allow: 'everybody',
    consent: 'present',
    refuses: ['TOO_MANY_REPORTS'],
  }),

  /** The caller's reports, the newest first, a page at a time. */
  myFeedback: operation({
    input: v.object({ before: v.optional(Moment) }),
    output: v.object({ reports: list(MineShape, 50), next: v.optional(Moment) }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** 是否解决: what the caller says of the answer. 没有解决 opens the report again. */
  sayIfSolved: operation({
    input: v.object({ id: PhoneId, solved: v.boolean() }),
    output: MineShape,
    allow: 'everybody',
    consent: 'present',
    refuses: ['NOT_NOW'],
  }),

  /** Reports of the caller's districts: those that wait, the longest waiting first, or those that are done, the newest first. */
  listFeedback: operation({
    input: v.object({
      which: v.picklist(['open', 'done']),
      district: v.optional(DistrictCode),
      subject: v.optional(v.picklist(subjects)),
      status: v.optional(Status),
      /** The one of this number, whatever else is asked for. */
      number: v.optional(NumberText),
      from: v.optional(Moment),
    }),
    output: v.object({ items: list(ItemShape, 200), open: Count, next: v.optional(Moment) }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  readFeedback: operation({
    input: v.object({ id: Hash }),
    output: ReportShape,
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** Answers a report; whoever made it, or one that was merged into it, reads it. */
  answerFeedback: operation({
    input: v.object({ ...act, text: text(1000) }),
    output: v.object({ revision: Count }),
    allow: officeRoles,
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /** Merges a report into another of the same, where it is answered. */
  mergeFeedback: operation({
    input: v.object({ ...act, into: Hash }),
    output: v.object({ revision: Count }),
    allow: officeRoles,
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /** Closes a report with a reason that its person reads. */
  closeFeedback: operation({
    input: v.object({ ...act, reason: text(1000) }),
    output: v.object({ revision: Count }),
    allow: officeRoles,
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),
}

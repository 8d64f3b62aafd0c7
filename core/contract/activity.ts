import * as v from 'valibot'
import { joinings } from '../domain/activity/activity'
import { resultOperations } from './activityResults'
import {
  ActivityId,
  ActivityShape,
  FoundShape,
  holders,
  JoinCode,
  JoinedShape,
  OneActivity,
  TicketResultShape,
  TicketSheetShape,
  UnitShape,
  WishShape,
} from './activityShapes'
import { operation } from './operation'
import { MOST_QUESTIONS } from './quiz'
import { remoteOperations } from './remote'
import { Chosen, Count, Id, PageStart, PhoneId, Title, list, text } from './shapes'

const ActOnActivity = v.object({ actId: PhoneId, activityId: ActivityId, revision: Count })

/**
 * Activities: a quiz for one class, school, office, firm, community or for everybody. Sheets themselves are handed out and in by `quiz`
 * (`startAttempt` with the activity's id as `quizId`, `submitAnswers`); here activities are made, joined, counted and reported.
 */
export const activityApi = {
  ...remoteOperations,
  ...resultOperations,

  /** Makes an activity under the phone's id; made again under it, it is the one that is there. One that opens at once has its paper fixed. */
  makeActivity: operation({
    input: v.object({ activityId: ActivityId, wish: WishShape }),
    output: ActivityShape,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_ENOUGH_QUESTIONS', 'UNKNOWN_QUESTION', 'NOT_NOW', 'OTHER_CONTENT', 'CHECKS_FAILED'],
  }),

  /** Changes an activity: before it opens all of it; while it is open its title, closing day and when answers are shown; NOT_NOW for the rest. */
  changeActivity: operation({
    input: v.object({ ...ActOnActivity.entries, wish: WishShape }),
    output: ActivityShape,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_ENOUGH_QUESTIONS', 'UNKNOWN_QUESTION', 'NOT_NOW', 'CHANGED_MEANWHILE', 'CHECKS_FAILED'],
  }),

  /** The same once more, for instance for another class: new questions are drawn, a new code, and nobody has joined. `title` and `unit` may differ. */
  copyActivity: operation({
    input: v.object({
      activityId: ActivityId,
      copyOf: ActivityId,
      title: v.optional(Title),
      unit: v.optional(UnitShape),
      closesOn: WishShape.entries.closesOn,
    }),
    output: ActivityShape,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_ENOUGH_QUESTIONS', 'UNKNOWN_QUESTION', 'NOT_NOW', 'OTHER_CONTENT', 'CHECKS_FAILED'],
  }),

  /** Nobody joins or begins a sheet until it is resumed; sheets that were begun are still handed in. */
  pauseActivity: operation({
    input: ActOnActivity,
    output: ActivityShape,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_NOW', 'CHANGED_MEANWHILE'],
  }),

  resumeActivity: operation({
    input: ActOnActivity,
    output: ActivityShape,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_NOW', 'CHANGED_MEANWHILE'],
  }),

  /** Ends it before its closing day, for good. Sheets that were begun are still handed in for a day, as late ones. */
  endActivity: operation({
    input: ActOnActivity,
    output: ActivityShape,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_NOW', 'CHANGED_MEANWHILE'],
  }),

  /** Deletes it with everything in it: sheets, who joined, results, lessons, exported files. */
  deleteActivity: operation({
    input: v.object({ actId: PhoneId, activityId: ActivityId, confirm: v.literal('DELETE') }),
    output: v.object({}),
    allow: holders,
    consent: 'present',
    refuses: [],
  }),

  /** One's own activities, the newest first, a page at a time. */
  listActivities: operation({
    input: v.object({ after: v.optional(PageStart) }),
    output: v.object({ activities: list(ActivityShape, 20), next: v.optional(PageStart) }),
    allow: holders,
    consent: 'once',
    refuses: [],
  }),

  readActivity: operation({
    input: OneActivity,
    output: ActivityShape,
    allow: holders,
    consent: 'once',
    refuses: [],
  }),

  /** The mini-program code that opens an activity, as a picture (PNG, base64). */
  drawCode: operation({
    input: OneActivity,
    output: v.object({ code: text(6), picture: text(200_000) }),
    allow: holders,
    consent: 'once',
    refuses: ['NOT_NOW'],
  }),

  /**
   * What a code opens. A wrong one, one of an activity that is over and one of a deleted one are refused alike: NO_SUCH_CODE. Who tries
   * too many wrong ones has to wait. A right one leaves nothing of who asked.
   */
  findActivity: operation({
    input: v.object({ code: JoinCode }),
    output: FoundShape,
    allow: 'everybody',
    consent: 'none',
    refuses: ['NO_SUCH_CODE', 'TOO_MANY_TRIES'],
  }),

  /**
   * Joins, once; joined again it answers the same. `textVersion` names the short text that was agreed to. Kept: the made-up name, how
   * and when it was agreed. It is an agreement of its own: no other is needed for it, and it is none to anything else. Whoever is
   * neither 14 nor with a guardian does not join, but asks for a ticket.
   */
  joinActivity: operation({
    input: v.object({ activityId: ActivityId, joinedAs: v.picklist(joinings), textVersion: text(20) }),
    output: JoinedShape,
    allow: 'everybody',
    consent: 'none',
    refuses: ['QUIZ_NOT_OPEN'],
  }),

  /** Takes back that one joined: what is kept of the caller in this activity goes, sheets included; what was counted stays, of nobody. */
  leaveActivity: operation({
    input: OneActivity,
    output: v.object({}),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /**
   * A sheet for whoever is not to be known. Nothing is kept of them but, until the hour of the clock is over, that somebody had a
   * ticket, under a digest whose salt goes with it: who asks for too many has to wait (TOO_MANY_TRIES). `askId` is the phone's: asked
   * again under it within that hour, it is the same ticket.
   */
  openTicket: operation({
    input: v.object({ ...OneActivity.entries, askId: v.optional(PhoneId) }),
    output: TicketSheetShape,
    allow: 'everybody',
    consent: 'none',
    refuses: ['QUIZ_NOT_OPEN', 'TOO_MANY_TRIES'],
  }),

  /**
   * Scores a sheet under a ticket and counts it, once. Handed in again, the first answers count. One that is empty is not counted;
   * one that comes after its time counts as late, and a day after the activity is over it is refused (TIME_IS_UP). Nothing is kept of who handed it in.
   */
  handInTicket: operation({
    input: v.object({
      activityId: ActivityId,
      ticket: text(64),
      answers: list(v.object({ questionId: Id, chosen: Chosen }), MOST_QUESTIONS),
    }),
    output: TicketResultShape,
    allow: 'everybody',
    consent: 'none',
    refuses: ['UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS', 'QUIZ_NOT_OPEN', 'TIME_IS_UP'],
  }),
}

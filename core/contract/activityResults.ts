import * as v from 'valibot'
import { officeRoles } from '../domain/person/roles'
import {
  ActivityId,
  ComparisonShape,
  CountsShape,
  holders,
  LessonShape,
  LessonSummary,
  NamedSheetShape,
  OneActivity,
  ResultsShape,
  UnitShape,
} from './activityShapes'
import { operation } from './operation'
import { OpenQuestionShape, SolutionShape } from './question'
import { MOST_QUESTIONS } from './quiz'
import { Count, Id, Moment, PageStart, PhoneId, Title, list, text } from './shapes'

/** Counted in or out, never by person: how often a question was answered, and how often rightly. */
const Tried = v.object({ answered: Count, right: Count })

/** What comes of activities: counts, results, files, lessons in class, and how difficult questions are. Part of the function `activity`. */
export const resultOperations = {
  /** How many joined and how many sheets are in, for the screen that waits for them. */
  countSheets: operation({
    input: OneActivity,
    output: CountsShape,
    allow: holders,
    consent: 'once',
    refuses: [],
  }),

  /** Results of the whole, also while it is open. NOT_NOW before its paper is fixed. */
  readResults: operation({
    input: OneActivity,
    output: ResultsShape,
    allow: holders,
    consent: 'once',
    refuses: ['NOT_NOW'],
  }),

  /** The best sheet under a made-up name that its owner told; NOT_FOUND where nobody has it, or none was handed in. */
  readSheet: operation({
    input: v.object({ activityId: ActivityId, name: text(12) }),
    output: NamedSheetShape,
    allow: holders,
    consent: 'once',
    refuses: ['NOT_NOW'],
  }),

  /** This class then and now, and from the beginning of a lesson to its end. */
  compareResults: operation({
    input: OneActivity,
    output: ComparisonShape,
    allow: holders,
    consent: 'once',
    refuses: ['NOT_NOW'],
  }),

  /**
   * Results as files: one xlsx, or three csv (summary, questions, sheets). They can be opened for an hour, then they are gone. The
   * same export asked for again answers the same.
   */
  exportResults: operation({
    input: v.object({ exportId: PhoneId, activityId: ActivityId, format: v.picklist(['xlsx', 'csv']) }),
    output: v.object({
      files: list(v.object({ name: text(120), address: text(2000), bytes: Count }), 3),
      until: Moment,
    }),
    allow: holders,
    consent: 'present',
    refuses: ['NOT_NOW'],
  }),

  /** The whole paper with its answers, for a lesson in class: from then on no network is needed. */
  openLesson: operation({
    input: OneActivity,
    output: v.object({
      activityId: ActivityId,
      title: Title,
      unit: UnitShape,
      sample: v.boolean(),
      questions: list(v.object({ ...OpenQuestionShape.entries, ...SolutionShape.entries }), MOST_QUESTIONS),
      now: Moment,
    }),
    allow: holders,
    consent: 'present',
    refuses: ['NOT_NOW'],
  }),

  /** Takes the counts of a lesson of one's own activity, once. NOT_NOW before its paper is fixed. */
  handInLesson: operation({
    input: v.object({ activityId: ActivityId, lesson: LessonShape }),
    output: LessonSummary,
    allow: holders,
    consent: 'present',
    refuses: ['NOT_NOW', 'UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS', 'OTHER_CONTENT'],
  }),

  /** Takes the counts of a lesson from the text of the code on its screen, once: of a lesson that needed no account. */
  takeLesson: operation({
    input: v.object({ text: text(2048), unit: UnitShape }),
    output: LessonSummary,
    allow: holders,
    consent: 'present',
    refuses: ['UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS', 'OTHER_CONTENT', 'NO_SUCH_CODE'],
  }),

  /** One's own lessons, the newest first, a page at a time. */
  listLessons: operation({
    input: v.object({ after: v.optional(PageStart) }),
    output: v.object({ lessons: list(LessonSummary, 20), next: v.optional(PageStart) }),
    allow: holders,
    consent: 'once',
    refuses: [],
  }),

  /** Deletes a lesson of one's own with its counts, whether it was handed in or taken over: what is added up of lessons follows. */
  deleteLesson: operation({
    input: v.object({ actId: PhoneId, lessonId: PhoneId, confirm: v.literal('DELETE') }),
    output: v.object({}),
    allow: holders,
    consent: 'present',
    refuses: [],
  }),

  /** How difficult each version of a question is, from all answers there are; one with fewer than five everywhere is not told. */
  readDifficulty: operation({
    input: v.object({}),
    output: v.object({
      questions: list(
        v.object({
          id: Id,
          version: Count,
          /** What it asks. */
          stem: v.optional(OpenQuestionShape.entries.stem),
          topic: v.optional(OpenQuestionShape.entries.topic),
          level: v.optional(OpenQuestionShape.entries.level),
          /** On sheets of activities and formal quizzes; by hands in class; while practising. Null: fewer than five. */
          sheets: v.nullable(Tried),
          classes: v.nullable(Tried),
          practice: v.nullable(Tried),
        }),
        3000,
      ),
      now: Moment,
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),
}

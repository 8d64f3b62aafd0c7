import * as v from 'valibot'
import { BATCH_LIMIT } from '../domain/quiz/batch'
import { latenesses, lengthOf, markings } from '../domain/quiz/quiz'
import { levels } from '../domain/quiz/question'
import { operation } from './operation'
import { OpenQuestionShape, SolutionShape } from './question'
import { Chosen, Count, Id, Moment, PhoneId, PhoneMoment, Title, text } from './shapes'

/** The most questions one sheet may have. */
export const MOST_QUESTIONS = 100

export const Points = v.pipe(v.number(), v.minValue(0), v.maxValue(200))
export const Tally = v.object({ topic: text(20), right: Count, outOf: Count })

/** Which questions a sheet is drawn from, group by group. */
export const BlueprintShape = v.pipe(
  v.array(
    v.object({
      topics: v.pipe(v.array(text(20)), v.maxLength(30)),
      levels: v.pipe(v.array(v.picklist(levels)), v.minLength(1), v.maxLength(3)),
      number: v.pipe(Count, v.minValue(1), v.maxValue(100)),
    }),
  ),
  v.minLength(1),
  v.maxLength(30),
)

/** A formal quiz as everybody may read it. */
export const QuizShape = v.pipe(
  v.object({
    id: Id,
    title: Title,
    blueprint: BlueprintShape,
    attempts: v.pipe(Count, v.minValue(1), v.maxValue(10)),
    minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(600))),
    graceSeconds: v.pipe(Count, v.maxValue(600)),
    late: v.picklist(latenesses),
    marking: v.picklist(markings),
    opensAt: Moment,
    closesAt: Moment,
    sample: v.boolean(),
  }),
  v.check(({ blueprint }) => lengthOf({ blueprint }) <= MOST_QUESTIONS, 'more questions than a sheet can hold'),
  v.check(({ opensAt, closesAt }) => opensAt < closesAt, 'it closes before it opens'),
)

export const ResultShape = v.object({
  attemptId: PhoneId,
  quizId: Id,
  title: Title,
  points: Points,
  outOf: Points,
  late: v.boolean(),
  startedAt: Moment,
  submittedAt: Moment,
  topics: v.pipe(v.array(Tally), v.maxLength(30)),
  questions: v.pipe(
    v.array(
      v.object({
        ...OpenQuestionShape.entries,
        ...SolutionShape.entries,
        chosen: Chosen,
        right: v.boolean(),
        points: Points,
      }),
    ),
    v.maxLength(MOST_QUESTIONS),
  ),
  /** Of an activity whose answers are not shown (yet): `questions` is empty, and this says when they will be. */
  answersHeld: v.optional(v.picklist(['untilClosing', 'always'])),
})

const AttemptSummary = v.object({
  mode: v.picklist(['formal', 'practice']),
  attemptId: PhoneId,
  title: Title,
  startedAt: Moment,
  /** Not there: a sheet that was not handed in. */
  result: v.optional(
    v.object({ points: Points, outOf: Points, late: v.boolean(), topics: v.pipe(v.array(Tally), v.maxLength(30)) }),
  ),
})

export const quizApi = {
  /**
   * Draws a sheet for one attempt, under the phone's id; asked again under the same id it hands out the same sheet. Of an
   * activity it is the activity's fixed paper, for whoever has joined it: NOT_JOINED for others.
   */
  startAttempt: operation({
    input: v.object({
      quizId: Id,
      attemptId: PhoneId,
      /** Which of a person's attempts the phone believes this to be, from 1; the cloud takes the next free one otherwise. */
      ordinal: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
    }),
    output: v.object({
      attemptId: PhoneId,
      quizId: Id,
      title: Title,
      ordinal: Count,
      startedAt: Moment,
      /** When the time is up, the grace not counted. */
      dueAt: Moment,
      now: Moment,
      timed: v.boolean(),
      sample: v.boolean(),
      questions: v.pipe(v.array(OpenQuestionShape), v.maxLength(MOST_QUESTIONS)),
    }),
    allow: 'everybody',
    consent: 'present',
    refuses: ['QUIZ_NOT_OPEN', 'NO_ATTEMPTS_LEFT', 'NOT_ENOUGH_QUESTIONS', 'OTHER_CONTENT', 'NOT_JOINED'],
  }),

  /**
   * Scores a sheet and keeps the first result; handed in again it answers with that one. A late one is taken as its quiz says, and
   * of an activity for a day after that is over (TIME_IS_UP).
   */
  submitAnswers: operation({
    input: v.object({
      attemptId: PhoneId,
      answers: v.pipe(v.array(v.object({ questionId: Id, chosen: Chosen })), v.maxLength(MOST_QUESTIONS)),
    }),
    output: ResultShape,
    allow: 'everybody',
    consent: 'present',
    refuses: ['TIME_IS_UP', 'UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS'],
  }),

  /** The result of one of one's own attempts, as it was given when the sheet was handed in. */
  readResult: operation({
    input: v.object({ attemptId: PhoneId }),
    output: ResultShape,
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** Keeps a batch of practice answers once, however often it arrives. */
  keepPractice: operation({
    input: v.object({
      batchId: PhoneId,
      answers: v.pipe(
        v.array(v.object({ questionId: Id, version: v.pipe(Count, v.minValue(1)), chosen: Chosen, at: PhoneMoment })),
        v.minLength(1),
        v.maxLength(BATCH_LIMIT),
      ),
    }),
    output: v.object({ batchId: PhoneId, right: Count, outOf: Count }),
    allow: 'everybody',
    consent: 'present',
    refuses: ['UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS', 'OTHER_CONTENT', 'CLOCK_IS_OFF'],
  }),

  /** One's own records, newest first, a page at a time. */
  listMyRecords: operation({
    input: v.object({
      /** The `next` of the page before; not there for the first page. */
      after: v.optional(v.object({ startedAt: Moment, attemptId: PhoneId })),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
    }),
    output: v.object({
      records: v.pipe(v.array(AttemptSummary), v.maxLength(50)),
      next: v.optional(v.object({ startedAt: Moment, attemptId: PhoneId })),
    }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** How one did by topic, over all that the cloud keeps of one. */
  tallyMyTopics: operation({
    input: v.object({}),
    output: v.object({ topics: v.pipe(v.array(Tally), v.maxLength(50)) }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),
}

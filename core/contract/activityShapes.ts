import * as v from 'valibot'
import { activityStates, joinings, showings } from '../domain/activity/activity'
import { outreachSettings } from '../domain/activity/unit'
import { OpenQuestionShape, SolutionShape } from './question'
import { BlueprintShape, MOST_QUESTIONS, Points, Tally } from './quiz'
import {
  Chosen,
  Count,
  DateOnly,
  DistrictCode,
  Id,
  Moment,
  PhoneId,
  PhoneMoment,
  list,
  some,
  text,
  Title,
} from './shapes'

/** An activity has the id of its quiz: `startAttempt` takes it as `quizId`. The teacher's phone chooses it, so that nobody guesses it. */
export const ActivityId = PhoneId

export const OneActivity = v.object({ activityId: ActivityId })

/** A teacher, or the contact person of an office, a firm, a community: they hold activities, each their own only. NOT_FOUND for others'. */
export const holders = ['teacher'] as const

export const UnitShape = v.object({
  setting: v.picklist(outreachSettings),
  district: v.nullable(DistrictCode),
  name: text(40),
  grade: v.optional(text(20)),
  class: v.optional(text(20)),
})

/** The code that opens an activity as it is typed: six characters, spaces and dashes do not count. */
export const JoinCode = v.pipe(v.string(), v.minLength(1), v.maxLength(20))

/** What whoever holds an activity says of it: see `ActivityWish`. */
export const WishShape = v.object({
  title: Title,
  unit: UnitShape,
  questions: v.variant('from', [
    v.object({ from: v.literal('blueprint'), blueprint: BlueprintShape }),
    v.object({ from: v.literal('chosen'), ids: some(Id, MOST_QUESTIONS) }),
  ]),
  attempts: v.pipe(Count, v.minValue(1), v.maxValue(3)),
  minutes: v.nullable(v.pipe(Count, v.minValue(1), v.maxValue(120))),
  showing: v.picklist(showings),
  opensAt: v.nullable(Moment),
  closesOn: DateOnly,
  /** Draws questions that nobody of the office has reviewed, and says 示例数据 wherever it shows. */
  sample: v.optional(v.boolean(), false),
})

/** An activity as whoever holds it sees it. */
export const ActivityShape = v.object({
  activityId: ActivityId,
  wish: WishShape,
  code: text(6),
  state: v.picklist(activityStates),
  opensAt: Moment,
  closesAt: Moment,
  pausedAt: v.nullable(Moment),
  endedAt: v.nullable(Moment),
  /** Whether its paper is fixed: from its opening on. */
  fixed: v.boolean(),
  /** How many questions a sheet has. */
  length: Count,
  madeAt: Moment,
  revision: Count,
})

/** An activity as whoever wants to take part sees it, before they have joined. */
export const FoundShape = v.object({
  activityId: ActivityId,
  title: Title,
  /** '示例小学 五年级 3 班' */
  unit: text(90),
  state: v.picklist(activityStates),
  opensAt: Moment,
  closesAt: Moment,
  length: Count,
  attempts: Count,
  minutes: v.nullable(Count),
  showing: v.picklist(showings),
  sample: v.boolean(),
})

export const JoinedShape = v.object({
  ...FoundShape.entries,
  /** The made-up name of this person's sheets: '纸鹤 07'. */
  name: text(12),
  joinedAs: v.picklist(joinings),
  joinedAt: Moment,
})

/** A question with what is known of its sheets. */
const QuestionResult = v.object({
  ...OpenQuestionShape.entries,
  ...SolutionShape.entries,
  /** Sheets on which something was chosen. */
  answered: Count,
  /** Sheets on which it was wholly right. */
  right: Count,
  /** How often each option was chosen. */
  counts: list(Count, 10),
  /** The place of the wrong option that was chosen most often; null where none was. */
  mostChosenWrong: v.nullable(Count),
})

export const ResultsShape = v.object({
  activityId: ActivityId,
  title: Title,
  state: v.picklist(activityStates),
  now: Moment,
  /** How many sheets were counted in all, so that a phone learns from `countSheets` whether there are other results by now. */
  revision: v.optional(Count),
  /** Sheets that count: the best one of each person, and each one under a ticket. */
  sheets: Count,
  /** How many of them were handed in under a ticket, by people of whom nothing is kept. */
  tickets: Count,
  /** How many of them came after their time. */
  late: Count,
  outOf: Points,
  /** Null: no sheet yet. */
  average: v.nullable(Points),
  /** How many sheets have so many points, rising, those that occur. */
  distribution: list(v.object({ points: Points, sheets: Count }), 2 * MOST_QUESTIONS + 1),
  /** In the order of the paper. */
  questions: list(QuestionResult, MOST_QUESTIONS),
  topics: list(Tally, 30),
  /** 再讲一讲: places in `questions` of the three that were right least often, the weakest first. */
  again: list(Count, 3),
})

/** How many joined and how many sheets are in. */
export const CountsShape = v.object({
  ...{ joined: Count, sheets: Count, tickets: Count, lessons: Count, now: Moment },
  /** Grows with each sheet that is counted, also where it takes the place of an earlier one: as the results have it. */
  revision: v.optional(Count),
})

/** The best sheet under a made-up name. */
export const NamedSheetShape = v.object({
  ...{ name: text(12), points: Points, outOf: Points },
  /** In the order of the paper; options as the results have them. */
  questions: list(v.object({ questionId: Id, chosen: Chosen, right: v.boolean() }), MOST_QUESTIONS),
})

/** Counts of a lesson in class: of whole classes, never of a pupil. */
export const LessonShape = v.object({
  lessonId: PhoneId,
  startedAt: PhoneMoment,
  questions: some(
    v.object({
      id: Id,
      version: v.pipe(Count, v.minValue(1)),
      /** Asked at the start, in the lesson, or once more at the end. */
      part: v.picklist(['before', 'lesson', 'after']),
      /** Hands for each option, in the order of the bank (of the paper, of an activity); null: it was not counted. */
      counts: v.nullable(list(v.pipe(Count, v.maxValue(10_000)), 10)),
    }),
    60,
  ),
})

/** What was right among the hands of a lesson; null where that part was not counted. */
const Share = v.nullable(v.object({ right: Count, outOf: Count }))

export const LessonSummary = v.object({
  lessonId: PhoneId,
  startedAt: Moment,
  unit: UnitShape,
  /** The three questions that were asked twice. */
  before: Share,
  after: Share,
  all: Share,
})

export const ComparisonShape = v.object({
  /** Lessons of this activity in class, the newest first: what each learned from its beginning to its end. */
  lessons: list(LessonSummary, 50),
  /** This activity and earlier ones of the same class, the newest first. Nobody else's are compared. */
  activities: list(
    v.object({
      activityId: ActivityId,
      title: Title,
      closesAt: Moment,
      sheets: Count,
      outOf: Points,
      average: v.nullable(Points),
      topics: list(Tally, 30),
    }),
    6,
  ),
})

/** A sheet under a ticket, as it is handed out. */
export const TicketSheetShape = v.object({
  activityId: ActivityId,
  ticket: text(64),
  title: Title,
  sample: v.boolean(),
  minutes: v.nullable(Count),
  questions: list(OpenQuestionShape, MOST_QUESTIONS),
  now: v.optional(Moment),
  /** When its time is up: after so many minutes, or when the activity closes. The server decides, by the ticket. */
  dueAt: v.optional(Moment),
  /** When the activity closes, as it stands: for a day longer a sheet that had to wait is taken, as a late one. */
  closesAt: v.optional(Moment),
})

/** The result of a sheet under a ticket: told once, to the phone that answered. */
export const TicketResultShape = v.object({
  points: Points,
  outOf: Points,
  topics: list(Tally, 30),
  questions: list(
    v.object({
      ...OpenQuestionShape.entries,
      ...SolutionShape.entries,
      chosen: Chosen,
      right: v.boolean(),
      points: Points,
    }),
    MOST_QUESTIONS,
  ),
  answersHeld: v.optional(v.picklist(['untilClosing', 'always'])),
  /** Nothing was chosen on it: it was not counted, and tells no answers. */
  nothingAnswered: v.optional(v.boolean()),
})

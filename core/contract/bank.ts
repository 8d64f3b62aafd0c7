import * as v from 'valibot'
import { officeRoles } from '../domain/person/roles'
import { most, MOST_QUESTIONS } from '../domain/quiz/bank/content'
import { questionMoves } from '../domain/quiz/bank/questionMoves'
import { reviewReasons } from '../domain/quiz/bank/reviewAgain'
import { versionStates } from '../domain/quiz/bank/versionState'
import { levels, questionKinds, uses } from '../domain/quiz/question'
import { bankFileApi } from './bankFile'
import { operation } from './operation'
import { ClipShape, ReviewShape } from './question'
import { anyText, Count, DateOnly, Id, list, Moment, PageStart, PhoneId, text } from './shapes'

/** What is written of a question. What it must have to be kept, `questionFaults` in the domain says. */
export const ContentShape = v.object({
  kind: v.picklist(questionKinds),
  topic: anyText(most.topic),
  level: v.picklist(levels),
  stem: anyText(most.stem),
  options: list(anyText(most.option), most.options),
  key: list(v.pipe(Count, v.maxValue(most.options - 1)), most.options),
  clip: v.optional(ClipShape),
  explanation: anyText(most.explanation),
  citation: anyText(most.citation),
  needsConfirmation: v.boolean(),
  use: v.picklist(uses),
  expiresOn: v.optional(DateOnly),
  basis: anyText(most.basis),
  provenance: list(anyText(most.source), most.provenance),
})

const By = text(20)
const ReasonShape = v.object({ by: By, at: Moment, reason: text(most.reason) })
const Change = v.object({ field: text(20), before: anyText(3200), after: anyText(3200) })
const State = v.picklist(versionStates)

/** A question as the desk shows it: its newest version, and what is done with it. */
const RecordShape = v.object({
  id: Id,
  version: Count,
  content: ContentShape,
  state: State,
  /** The version in use; null: none. */
  current: v.nullable(Count),
  by: By,
  savedAt: Moment,
  note: anyText(most.note),
  review: v.nullable(ReviewShape),
  reviewedBy: v.nullable(By),
  sentBack: v.nullable(ReasonShape),
  retired: v.nullable(ReasonShape),
  again: list(v.picklist(reviewReasons), reviewReasons.length),
  moves: list(v.picklist(questionMoves), questionMoves.length),
})

const ItemShape = v.object({
  id: Id,
  version: Count,
  kind: v.picklist(questionKinds),
  topic: text(most.topic),
  level: v.picklist(levels),
  use: v.picklist(uses),
  stem: text(most.stem),
  state: State,
  current: v.nullable(Count),
  again: list(v.picklist(reviewReasons), reviewReasons.length),
})

/** An act with the newest version of a question. */
const act = { actId: PhoneId, id: Id, version: Count }
const refusals = ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK'] as const

/** The question bank of the office: function `question`. */
export const bankApi = {
  /** The bank as a whole: how it stands before the next test, and what of it waits for whom. */
  readBank: operation({
    input: v.object({}),
    output: v.object({
      /** Grows with every act. */
      revision: Count,
      /** The day of the next test by custom, for which everything is to be reviewed. */
      testOn: DateOnly,
      /** Questions that are not retired, and how many of them are in use. */
      questions: Count,
      inUse: Count,
      /** In use for practice; in use and fit to be drawn for a formal quiz today. */
      practice: Count,
      drawable: Count,
      /** New versions that wait for a review, and of these those that the caller may make. */
      toReview: Count,
      mine: Count,
      /** Versions sent back that the caller may write anew. */
      sentBack: Count,
      /** Versions that were reviewed and wait to be put into use. */
      reviewed: Count,
      /** Questions that must be reviewed again before the next test. */
      again: Count,
      /** Those that are not confirmed: never reviewed, or what they rest on is open. */
      unconfirmed: Count,
      mayWrite: v.boolean(),
      mayRelease: v.boolean(),
      releases: list(v.object({ at: Moment, by: By, questions: Count }), 10),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** The questions that are wished for, in the order of the bank, a page at a time. */
  listQuestions: operation({
    input: v.object({
      topic: v.optional(text(most.topic)),
      level: v.optional(v.picklist(levels)),
      kind: v.optional(v.picklist(questionKinds)),
      use: v.optional(v.picklist(uses)),
      state: v.optional(State),
      /** Words that the stem, an option, the explanation, the citation or the number holds: all of them. */
      words: v.optional(text(60)),
      /** Only those that must be reviewed again before the next test. */
      again: v.optional(v.boolean(), false),
      after: v.optional(PageStart),
    }),
    output: v.object({
      items: list(ItemShape, 50),
      next: v.optional(PageStart),
      count: Count,
      topics: list(text(most.topic), MOST_QUESTIONS),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** A question with its versions, the newest first; `before`: those before a version. */
  readQuestion: operation({
    input: v.object({ id: Id, before: v.optional(Count) }),
    output: v.object({
      record: RecordShape,
      /** What is different from the version in use; empty where there is none, or it is this one. */
      differences: list(Change, 20),
      /** Other questions that ask the same. */
      alike: list(v.object({ id: Id, stem: text(most.stem), use: v.picklist(uses) }), 10),
      history: list(
        v.object({
          version: Count,
          state: State,
          by: By,
          at: Moment,
          note: anyText(most.note),
          isNew: v.boolean(),
          review: v.nullable(ReviewShape),
          reviewedBy: v.nullable(By),
          sentBack: v.nullable(ReasonShape),
          changes: list(Change, 20),
        }),
        10,
      ),
      next: v.optional(Count),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /**
   * Writes a new version of a question, made from `version`, or a new question (null and 0). It is nobody's to draw until
   * another person has reviewed it and it was released. CHECKS_FAILED: something that it must have is missing, or another
   * question asks the same; NOT_NOW: it says what the version before says.
   */
  saveQuestion: operation({
    input: v.object({
      actId: PhoneId,
      id: v.nullable(Id),
      version: Count,
      content: ContentShape,
      note: v.optional(anyText(most.note), ''),
    }),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'CHECKS_FAILED'],
  }),

  /** Says that a version is right and holds today: what it rests on counts as confirmed. */
  reviewQuestion: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: refusals,
  }),

  sendBackQuestion: operation({
    input: v.object({ ...act, reason: text(most.reason) }),
    output: RecordShape,
    allow: ['reviewer'],
    consent: 'present',
    refuses: refusals,
  }),

  /** Takes a question out of use at once: nobody practises it or gets it on a new sheet. Its versions stay. */
  retireQuestion: operation({
    input: v.object({ ...act, reason: text(most.reason) }),
    output: RecordShape,
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: refusals,
  }),

  /** Brings a retired question back; it is in use again with the next release, once it is reviewed. */
  restoreQuestion: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: refusals,
  }),

  /** Puts every version that was reviewed into use, and publishes what may be practised. NOT_NOW: there is none. */
  releaseQuestions: operation({
    input: v.object({ actId: PhoneId, revision: Count }),
    output: v.object({ questions: Count }),
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  ...bankFileApi,
}

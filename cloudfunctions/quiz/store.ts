import type { Showing } from '@core/domain/activity/activity'
import type { PracticeAnswer } from '@core/domain/quiz/batch'
import type { Paper } from '@core/domain/quiz/drawPaper'
import type { BankQuestion, Question } from '@core/domain/quiz/question'
import type { QuizRules } from '@core/domain/quiz/quiz'
import type { Score, TopicTally } from '@core/domain/quiz/scorePaper'
import { collection } from '../_kit/database'
import type { KeptQuiz } from '../_kit/keptQuiz'

/** A question as the database holds it; the id names the version, and `current` the newest one. */
export type KeptQuestion = BankQuestion & { _id: string; current: boolean }

/** The result that was given when a sheet was first handed in. */
export type KeptResult = Score & { late: boolean; submittedAt: number }

/** One person's attempt at a formal quiz, with its sheet and key. Its id (quiz, person, ordinal) is what limits attempts. */
export interface FormalAttempt {
  _id: string
  mode: 'formal'
  openId: string
  attemptId: string
  quizId: string
  title: string
  ordinal: number
  sample: boolean
  rules: Pick<QuizRules, 'minutes' | 'graceSeconds' | 'late' | 'marking' | 'closesAt'>
  startedAt: number
  paper: Paper
  /** Of an activity: under which key the sheet is counted, and when answers are shown. */
  counted?: { key: string; showing: Showing }
  result?: KeptResult
}

/** A batch of practice answers, as it arrived. */
export interface PracticeRecord {
  _id: string
  mode: 'practice'
  openId: string
  attemptId: string
  title: string
  startedAt: number
  answers: PracticeAnswer[]
  result: { points: number; outOf: number; late: false; topics: TopicTally[]; submittedAt: number }
}

export type Attempt = FormalAttempt | PracticeRecord

const attempts = () => collection<Attempt>('attempts')
const formalAttempts = () => collection<FormalAttempt>('attempts')

export const questionKey = (id: string, version: number): string => `${id}@${version}`

export async function findQuiz(quizId: string): Promise<KeptQuiz | null> {
  return collection<KeptQuiz>('quizzes').find(quizId)
}

/** The questions that are kept back for formal quizzes, each in its newest version. */
export async function findReserved(): Promise<Question[]> {
  return collection<KeptQuestion>('questions').findAll(
    { current: true, use: 'reserved' },
    { without: ['provenance', 'basis'] },
  )
}

/** The named versions of questions that may be practised, by `questionKey`. */
export async function findPractised(keys: readonly string[]): Promise<Map<string, KeptQuestion>> {
  const found = await collection<KeptQuestion>('questions').findAll(
    { _id: { anyOf: keys }, use: 'practice' },
    { without: ['provenance', 'basis', 'explanation', 'citation'] },
  )
  return new Map(found.map((question) => [question._id, question]))
}

/** Keeps a new attempt, unless this ordinal or this attempt id is taken. */
export async function keepAttempt(attempt: FormalAttempt): Promise<'inserted' | 'exists'> {
  return formalAttempts().insert(attempt)
}

/** One's own record under the phone's id, whatever kind it is. */
export async function findMine(openId: string, attemptId: string): Promise<Attempt | null> {
  const [found] = await attempts().findAll({ openId, attemptId }, { limit: 1 })
  return found ?? null
}

/** Which ordinals of a quiz a person has used. */
export async function usedOrdinals(openId: string, quizId: string): Promise<number[]> {
  const found = await formalAttempts().findAll({ openId, mode: 'formal', quizId }, { without: ['paper', 'result'] })
  return found.map(({ ordinal }) => ordinal)
}

/**
 * Keeps the result where there is none yet, and yields the one that is there: whoever comes second gets the first. Null
 * when the attempt was deleted meanwhile.
 */
export async function keepFirstResult(attempt: FormalAttempt, result: KeptResult): Promise<KeptResult | null> {
  const { _id, openId } = attempt
  const kept = await formalAttempts().update({ _id, openId, result: { missing: true } }, { result })
  if (kept === 1) return result
  const [now] = await formalAttempts().findAll({ _id, openId }, { limit: 1 })
  return now?.result ?? null
}

export async function keepBatch(record: PracticeRecord): Promise<'inserted' | 'exists'> {
  return collection<PracticeRecord>('attempts').insert(record)
}

/** A page of somebody's records, newest first; sheets and answers stay where they are. */
export async function pageOfRecords(
  openId: string,
  after: { startedAt: number; attemptId: string } | undefined,
  limit: number,
): Promise<Attempt[]> {
  return attempts().findAll(
    {
      openId,
      ...(after && {
        either: [
          { startedAt: { below: after.startedAt } },
          { startedAt: after.startedAt, attemptId: { above: after.attemptId } },
        ],
      }),
    },
    {
      orderBy: [
        ['startedAt', 'desc'],
        ['attemptId', 'asc'],
      ],
      limit,
      without: ['paper', 'answers'] as never,
    },
  )
}

/** Right answers by topic over all of a person's records that have a result. */
export async function tallyTopics(openId: string): Promise<TopicTally[]> {
  const rows = await attempts().aggregate<{ _id: string; right: number; outOf: number }>([
    { $match: { openId } },
    { $unwind: '$result.topics' },
    {
      $group: {
        _id: '$result.topics.topic',
        right: { $sum: '$result.topics.right' },
        outOf: { $sum: '$result.topics.outOf' },
      },
    },
    { $sort: { _id: 1 } },
    { $limit: 50 },
  ])
  return rows.map(({ _id, right, outOf }) => ({ topic: _id, right, outOf }))
}

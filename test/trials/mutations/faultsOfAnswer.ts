import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '@core/contract'
import type { OutputOf, ParsedInputOf } from '@core/contract/operation'
import { withoutKey } from '@core/domain/quiz/drawPaper'
import type { Attempt, FormalAttempt } from '../../../cloudfunctions/quiz/store'

type Attempts = ReadonlyMap<string, Attempt>
type OfMyRecords = 'summariseMyRecords' | 'exportMyRecords' | 'deleteMyRecords'
type Operations = Contract['quiz'] & Pick<Contract['person'], OfMyRecords> & Contract['outlet']

/** An input that was accepted, what came back, whose it was, and what was kept before and after. */
interface Accepted<O> {
  input: ParsedInputOf<O>
  value: OutputOf<O>
  openId: string
  before: Attempts
  after: Attempts
}

const own = (attempts: Attempts, openId: string): Attempt[] =>
  [...attempts.values()].filter((attempt) => attempt.openId === openId)

const find = (attempts: Attempts, openId: string, attemptId: string): Attempt | undefined =>
  own(attempts, openId).find((attempt) => attempt.attemptId === attemptId)

function findSheet(attempts: Attempts, openId: string, attemptId: string): FormalAttempt | undefined {
  const found = find(attempts, openId, attemptId)
  return found?.mode === 'formal' ? found : undefined
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Whether an answer tells what is kept, for each operation that reads or keeps something of a person. */
const truths: { [A in keyof Operations]: (accepted: Accepted<Operations[A]>) => boolean } = {
  startAttempt({ input, value, openId, after }) {
    const sheet = findSheet(after, openId, input.attemptId)
    return isDeepStrictEqual(sheet && [sheet.quizId, sheet.ordinal, sheet.startedAt, withoutKey(sheet.paper)], [
      input.quizId,
      value.ordinal,
      value.startedAt,
      value.questions,
    ])
  },
  submitAnswers({ input, value, openId, before, after }) {
    const result = findSheet(after, openId, input.attemptId)?.result
    const isFirst = findSheet(before, openId, input.attemptId)?.result === undefined
    const kept = new Map(result?.questions.map(({ questionId, chosen }) => [questionId, chosen]))
    const asSent = input.answers.every(({ questionId, chosen }) => isDeepStrictEqual(kept.get(questionId), chosen))
    return result?.points === value.points && (asSent || !isFirst)
  },
  readResult({ input, value, openId, after }) {
    const result = findSheet(after, openId, input.attemptId)?.result
    return result?.points === value.points && result.submittedAt === value.submittedAt
  },
  keepPractice({ input, value, openId, after }) {
    const batch = find(after, openId, input.batchId)
    return (
      batch?.mode === 'practice' &&
      isDeepStrictEqual(batch.answers, input.answers) &&
      isDeepStrictEqual([batch.result.points, batch.result.outOf], [value.right, value.outOf])
    )
  },
  listMyRecords({ input, value: { records, next }, openId, after }) {
    const times = records.map(({ startedAt }) => startedAt)
    const areMine = records.every(({ attemptId }) => find(after, openId, attemptId) !== undefined)
    const areAll = records.length === own(after, openId).length
    const isInOrder = isDeepStrictEqual(
      times,
      [...times].sort((a, b) => b - a),
    )
    return areMine && isInOrder && records.length <= input.limit && (areAll || Boolean(input.after ?? next))
  },
  tallyMyTopics({ value, openId, after }) {
    const kept = own(after, openId).flatMap(({ result }) => result?.topics ?? [])
    return isDeepStrictEqual(
      [sum(value.topics.map(({ right }) => right)), sum(value.topics.map(({ outOf }) => outOf))],
      [sum(kept.map(({ right }) => right)), sum(kept.map(({ outOf }) => outOf))],
    )
  },
  summariseMyRecords({ value, openId, after }) {
    const kept = own(after, openId)
    return value.holdings
      .filter(({ kind }) => kind === 'formal' || kind === 'practice')
      .every(({ kind, count }) => kept.filter(({ mode }) => mode === kind).length === count)
  },
  exportMyRecords({ value, openId, after }) {
    const records = value.records.map((text) => JSON.parse(text) as { attemptId?: string })
    return records.every(({ attemptId }) => attemptId === undefined || find(after, openId, attemptId) !== undefined)
  },
  // Beside the attempts, reminders, the codes that were tried and a number without roles may be deleted.
  deleteMyRecords: ({ value, openId, before, after }) =>
    value.deleted >= own(before, openId).length && own(after, openId).length === 0,
  // Nobody of a trial has a role of the office, so whoever gets files got them by a fault.
  makeOutlets: () => false,
  printActivity: () => false,
}

/** What is wrong with an answer that was given, held against what is kept. */
export function faultsOfAnswer(action: string, accepted: Accepted<never>): string[] {
  const truth = Object.hasOwn(truths, action) ? truths[action as keyof Operations] : undefined
  return !truth || truth(accepted) ? [] : ['an answer that is not what is kept']
}

import { isDeepStrictEqual } from 'node:util'
import { isClockOff } from '@core/domain/quiz/batch'
import { isPossible, isRight, type BankQuestion } from '@core/domain/quiz/question'
import type { Quiz } from '@core/domain/quiz/quiz'
import { faultOf, scorePaper, tallyByTopic } from '@core/domain/quiz/scorePaper'
import type { Attempt, FormalAttempt, PracticeRecord } from '../../../cloudfunctions/quiz/store'

type Attempts = ReadonlyMap<string, Attempt>

/** What the rules are held against. */
export interface World {
  quizzes: ReadonlyMap<string, Quiz>
  bank: ReadonlyMap<string, BankQuestion>
}

function faultsOfSheet(attempt: FormalAttempt, { quizzes, bank }: World): string[] {
  const { quizId, ordinal, paper, result, rules } = attempt
  const quiz = quizzes.get(quizId)
  const faults: string[] = []
  if (!quiz) return ['a sheet of a quiz that there is not']
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > quiz.attempts) faults.push('more attempts than allowed')
  if (paper.some(({ id }) => bank.get(id)?.use !== 'reserved')) faults.push('a question that is not reserved')
  if (new Set(paper.map(({ id }) => id)).size !== paper.length) faults.push('a question twice')
  if (!result) return faults
  const answers = result.questions.map(({ questionId, chosen }) => ({ questionId, chosen }))
  if (faultOf(paper, answers) !== null) faults.push('a result of answers that cannot be')
  const { late: _late, submittedAt: _submittedAt, ...score } = result
  if (!isDeepStrictEqual(score, scorePaper(paper, answers, rules.marking))) faults.push('a score that does not add up')
  return faults
}

function faultsOfBatch(record: PracticeRecord, { bank }: World): string[] {
  const { answers, result, attemptId } = record
  const faults: string[] = []
  if (answers.length < 1 || answers.length > 50) faults.push('a batch of a size that cannot be')
  if (isClockOff({ batchId: attemptId, answers }, result.submittedAt)) faults.push('a batch of a clock that is off')
  const judged = answers.map(({ questionId, version, chosen }) => {
    const question = bank.get(questionId)
    if (question?.use !== 'practice' || question.version !== version) faults.push('a question that cannot be practised')
    if (question && !isPossible(question, chosen)) faults.push('an answer outside the options')
    return { topic: question?.topic ?? '', right: question !== undefined && isRight(question.key, chosen) }
  })
  const right = judged.filter((one) => one.right).length
  if (result.points !== right || result.outOf !== answers.length) faults.push('a count that does not add up')
  if (!isDeepStrictEqual(result.topics, tallyByTopic(judged))) faults.push('topics that do not add up')
  return faults
}

/** Whether a record names nobody any more: it only says that an attempt was used. */
const isSpent = ({ mode }: { mode: string }): boolean => mode === 'spent'

/** What is wrong with all that is kept, by the rules of the domain. */
export function faultsOf(attempts: Attempts, world: World): string[] {
  const faults: string[] = []
  const names = new Set<string>()
  for (const attempt of attempts.values()) {
    if (isSpent(attempt)) continue
    const { openId, attemptId } = attempt
    const own = [`${openId} ${attemptId}`]
    if (attempt.mode === 'formal') own.push(`${openId} ${attempt.quizId} ${attempt.ordinal}`)
    if (own.some((name) => names.has(name))) faults.push('two records under one id, or of one attempt')
    for (const name of own) names.add(name)
    faults.push(...(attempt.mode === 'formal' ? faultsOfSheet(attempt, world) : faultsOfBatch(attempt, world)))
  }
  return faults
}

function isSameSheet(before: Attempt, after: Attempt): boolean {
  if (before.mode !== 'formal' || before.result || after.mode !== 'formal') return isDeepStrictEqual(before, after)
  const { result: _result, ...rest } = after
  return isDeepStrictEqual(before, rest)
}

/** What is wrong with the step from what was kept to what is, when this person was accepted once: the first result stays, one record changes, and it is theirs. */
export function faultsOfStep(before: Attempts, after: Attempts, openId: string): string[] {
  const faults: string[] = []
  let changed = 0
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(id), after.get(id)]
    if (isDeepStrictEqual(old, now)) continue
    changed += 1
    if ((old ?? now)?.openId !== openId) faults.push(`${id}: a record of somebody else changed`)
    if (old && !now) faults.push(`${id}: a record vanished`)
    if (old && now && !isSameSheet(old, now)) faults.push(`${id}: what was kept first did not stay`)
  }
  return changed > 1 ? [...faults, 'more than one record changed'] : faults
}

/** What is wrong with what is left when this person was forgotten: nothing of theirs, everything of the others, and of an attempt at most that it was used. */
export function faultsOfForgetting(before: Attempts, after: Attempts, openId: string): string[] {
  const faults: string[] = []
  for (const [id, old] of before) {
    const now = after.get(id)
    if (old.openId !== openId && !isSpent(old) && !isDeepStrictEqual(old, now))
      faults.push(`${id}: a record of somebody else changed`)
    if (old.openId === openId && now && !isSpent(now)) faults.push(`${id}: a record was left behind`)
  }
  for (const [id, now] of after) {
    if (!before.has(id)) faults.push(`${id}: a record appeared`)
    if (isSpent(now) && JSON.stringify(now).includes(openId)) faults.push(`${id}: what is left names a person`)
  }
  return faults
}

import { AppError } from '@core/contract/errors'
import type { quizApi } from '@core/contract/quiz'
import { isClockOff, type PracticeBatch } from '@core/domain/quiz/batch'
import { isPossible, isRight } from '@core/domain/quiz/question'
import { tallyByTopic } from '@core/domain/quiz/scorePaper'
import type { Handler } from '../_kit/serve'
import {
  findMine,
  findPractised,
  keepBatch,
  questionKey,
  recordId,
  type KeptQuestion,
  type PracticeRecord,
} from './store'

/** What a batch is called in a list of records: its topic, or that it is mixed. */
function titleOf(topics: readonly { topic: string }[], number: number): string {
  const [first] = topics
  return `${topics.length === 1 && first ? first.topic : '综合'} ${number} 题`
}

const sameAnswers = (record: PracticeRecord, { answers }: PracticeRecord): boolean =>
  JSON.stringify(record.answers) === JSON.stringify(answers)

function judged({ answers }: PracticeBatch, bank: ReadonlyMap<string, KeptQuestion>) {
  return answers.map(({ questionId, version, chosen }) => {
    const question = bank.get(questionKey(questionId, version))
    if (!question) throw new AppError('UNKNOWN_QUESTION')
    if (!isPossible(question, chosen)) throw new AppError('OUTSIDE_OPTIONS')
    return { topic: question.topic, right: isRight(question.key, chosen) }
  })
}

/** Keeps a batch of practice answers, one record a batch: however often it arrives, it counts once. */
export const keepPractice: Handler<typeof quizApi.keepPractice> = async (batch, { caller, now }) => {
  const { openId } = caller
  if (isClockOff(batch, now)) throw new AppError('CLOCK_IS_OFF')
  const keys = [...new Set(batch.answers.map(({ questionId, version }) => questionKey(questionId, version)))]
  const results = judged(batch, await findPractised(keys))
  const topics = tallyByTopic(results)
  const right = results.filter((one) => one.right).length
  const record: PracticeRecord = {
    _id: recordId('practice', openId, batch.batchId),
    mode: 'practice',
    openId,
    attemptId: batch.batchId,
    title: titleOf(topics, results.length),
    startedAt: Math.min(now, ...batch.answers.map(({ at }) => at)),
    answers: batch.answers.map(({ questionId, version, chosen, at }) => ({ questionId, version, chosen, at })),
    result: { points: right, outOf: results.length, late: false, topics, submittedAt: now },
  }
  if ((await keepBatch(record)) === 'exists') {
    const kept = await findMine(openId, batch.batchId)
    if (kept?.mode !== 'practice' || !sameAnswers(kept, record)) throw new AppError('OTHER_CONTENT')
  }
  return { batchId: batch.batchId, right, outOf: results.length }
}

import { AppError } from '@core/contract/errors'
import type { quizApi } from '@core/contract/quiz'
import { isClockOff, type PracticeBatch } from '@core/domain/quiz/batch'
import { isPossible, isRight } from '@core/domain/quiz/question'
import { tallyByTopic } from '@core/domain/quiz/scorePaper'
import { recordId } from '../_kit/recordId'
import type { Handler } from '../_kit/serve'
import { findMine, findPractised, keepBatch, questionKey, type KeptQuestion, type PracticeRecord } from './store'

/** What a batch is called in a list of records: its topic, or that it is mixed. */
function titleOf(topics: readonly { topic: string }[], number: number): string {
  const [first] = topics
  return `${topics.length === 1 && first ? first.topic : '综合'} ${number} 题`
}

/** The answers of a batch as they are kept. */
const answersOf = ({ answers }: Pick<PracticeBatch, 'answers'>) =>
  answers.map(({ questionId, version, chosen, at }) => ({ questionId, version, chosen, at }))

const sameAnswers = (record: PracticeRecord, batch: PracticeBatch): boolean =>
  JSON.stringify(answersOf(record)) === JSON.stringify(answersOf(batch))

function judged({ answers }: PracticeBatch, bank: ReadonlyMap<string, KeptQuestion>) {
  return answers.map(({ questionId, version, chosen }) => {
    const question = bank.get(questionKey(questionId, version))
    if (!question) throw new AppError('UNKNOWN_QUESTION')
    if (!isPossible(question, chosen)) throw new AppError('OUTSIDE_OPTIONS')
    return { topic: question.topic, right: isRight(question.key, chosen) }
  })
}

async function judgeAndKeep(batch: PracticeBatch, openId: string, now: number): Promise<PracticeRecord> {
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
    answers: answersOf(batch),
    result: { points: right, outOf: results.length, late: false, topics, submittedAt: now },
  }
  if ((await keepBatch(record)) === 'exists') throw new AppError('OTHER_CONTENT')
  return record
}

/** The record that a batch with these very answers became when it arrived before. */
async function keptBefore(batch: PracticeBatch, openId: string): Promise<PracticeRecord | null> {
  const kept = await findMine(openId, batch.batchId)
  return kept?.mode === 'practice' && sameAnswers(kept, batch) ? kept : null
}

/**
 * Keeps a batch of practice answers, one record a batch: however often it arrives, it counts once. One that was kept is
 * acknowledged for ever, also when it would not be taken any more, since its questions left the bank or its day is past.
 */
export const keepPractice: Handler<typeof quizApi.keepPractice> = async (batch, { caller, now }) => {
  const { openId } = caller
  const { result } = await judgeAndKeep(batch, openId, now).catch(async (error: unknown) => {
    const kept = error instanceof AppError ? await keptBefore(batch, openId) : null
    if (!kept) throw error
    return kept
  })
  return { batchId: batch.batchId, right: result.points, outOf: result.outOf }
}

import { AppError } from '@core/contract/errors'
import type { ActivityWish } from '@core/domain/activity/activity'
import { chanceFrom } from '@core/domain/chance'
import { dateAt } from '@core/domain/moment'
import { drawQuestions, inOwnOrder, type Paper } from '@core/domain/quiz/drawPaper'
import { isDrawable, mayBeAsked, type Question } from '@core/domain/quiz/question'
import { randomUUID } from 'node:crypto'
import { findPractised, findReserved } from './storeOfQuestions'

function drawn(
  { sample }: ActivityWish,
  blueprint: Parameters<typeof drawQuestions>[0],
  bank: Question[],
  date: string,
) {
  const drawable = bank.filter((question) => isDrawable(question, date, sample))
  const questions = drawQuestions(blueprint, drawable, chanceFrom(randomUUID()))
  if (!questions) throw new AppError('NOT_ENOUGH_QUESTIONS')
  return questions
}

function chosen({ sample }: ActivityWish, ids: readonly string[], bank: readonly Question[], date: string) {
  const byId = new Map(bank.map((question) => [question.id, question]))
  return [...new Set(ids)].map((id) => {
    const question = byId.get(id)
    if (!question || !mayBeAsked(question, date, sample)) throw new AppError('UNKNOWN_QUESTION')
    return question
  })
}

/**
 * The paper of an activity as it would be fixed now: drawn by its blueprint from the reserved questions, or those that were
 * chosen, from the ones everybody may practise. Refuses with NOT_ENOUGH_QUESTIONS and UNKNOWN_QUESTION.
 */
export async function chooseQuestions(wish: ActivityWish, now: number): Promise<Paper> {
  const date = dateAt(now)
  const { questions } = wish
  const found =
    questions.from === 'blueprint'
      ? drawn(wish, questions.blueprint, await findReserved(), date)
      : chosen(wish, questions.ids, await findPractised(questions.ids), date)
  return found.map(inOwnOrder)
}

/**
 * How many questions the paper of an activity will have, by the bank as it is and the day on which the activity opens. Refuses
 * as `chooseQuestions` does: whoever makes an activity learns at once that it could not open.
 */
export async function lengthOfPaper(wish: ActivityWish, now: number): Promise<number> {
  return (await chooseQuestions(wish, Math.max(wish.opensAt ?? now, now))).length
}

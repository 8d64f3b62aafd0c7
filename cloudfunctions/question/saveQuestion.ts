import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { askedBy, sameContent, MOST_QUESTIONS, type QuestionContent } from '@core/domain/quiz/bank/content'
import { questionFaults } from '@core/domain/quiz/bank/questionFaults'
import { mayWriteQuestions } from '@core/domain/quiz/bank/questionMoves'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { freeId } from './freeId'
import { freeVersionWithin, nextVersion } from './nextVersion'
import { shownQuestion } from './shown'
import { changeHeadWithin, findHead, findHeadWithin, findVersionWithin, keepVersionWithin, newestOf } from './store'

/** Whether another question of the bank, not retired, asks the same. */
async function isAskedAlready(id: string | null, content: QuestionContent): Promise<boolean> {
  const asked = askedBy(content)
  const all = await newestOf(await findHead())
  return all.some(({ standing, latest }) => standing.id !== id && !standing.retired && askedBy(latest) === asked)
}

/** Writes a new version, once; the one that it was made from must still be the newest. */
export const saveQuestion: Handler<typeof bankApi.saveQuestion> = async (input, call) => {
  const { actId, id, version, note } = input
  const { staff, now } = call
  const content: QuestionContent = input.content
  if (!mayWriteQuestions(staff, now)) throw new AppError('FORBIDDEN')
  const isWrong = questionFaults(content).length > 0 || (await isAskedAlready(id, content))
  const act = { actId, by: staff.number, act: 'question.save' as const, subject: id ?? 'new', now }
  return staffAct(act, async (transaction) => {
    if (isWrong) throw new AppError('CHECKS_FAILED')
    const head = await findHeadWithin(transaction)
    const standing = head.questions.find((one) => one.id === id)
    if (id !== null && !standing) throw new AppError('NOT_FOUND')
    if ((standing?.latest ?? 0) !== version) throw new AppError('CHANGED_MEANWHILE')
    if (standing?.retired) throw new AppError('NOT_NOW')
    if (!standing && head.questions.length >= MOST_QUESTIONS) throw new AppError('CHECKS_FAILED')
    const before = standing ? await findVersionWithin(transaction, standing.id, standing.latest) : null
    if (before && sameContent(before, content)) throw new AppError('NOT_NOW')
    const question = id ?? freeId(head.questions.map((one) => one.id))
    const number = await freeVersionWithin(transaction, question, version)
    const made = nextVersion(question, number, content, before, { by: staff.number, at: now, note })
    const after = { id: question, current: standing?.current ?? null, retired: null, latest: number }
    await keepVersionWithin(transaction, made)
    await changeHeadWithin(transaction, head, [after])
    const trace = { id: question, version: number, content, note }
    return { answer: shownQuestion(after, made, call), before: before && { version: before.version }, after: trace }
  })
}

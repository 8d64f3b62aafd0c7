import { dateAt } from '@core/domain/moment'
import { contentOf } from '@core/domain/quiz/bank/content'
import { staffOf } from '../cloudfunctions/_kit/staff'
import { saveQuestion } from '../cloudfunctions/question/saveQuestion'
import { sendBackQuestion } from '../cloudfunctions/question/sendBackQuestion'
import { findHead, findVersion, inUse, keepVersion } from '../cloudfunctions/question/store'

/** A call by somebody of the sample world. */
async function callOf(openId: string, now: number) {
  const staff = await staffOf(openId)
  if (!staff) throw new Error(`${openId} has no number`)
  return { caller: { openId }, staff, now, requestId: 'sample' }
}

/** Writes a second version of a question of the city's bank, where nobody has yet; says whether it did. */
async function secondVersion(id: string, openId: string, now: number): Promise<boolean> {
  const standing = (await findHead()).questions.find((one) => one.id === id)
  const version = await findVersion(id, 1)
  if (standing?.latest !== 1 || !version) return false
  const content = { ...contentOf(version), explanation: `${version.explanation}（示例改动）` }
  const note = '示例：补充解析'
  await saveQuestion({ actId: `sample-question-${id}`, id, version: 1, content, note }, await callOf(openId, now))
  return true
}

/**
 * Lets the sample reviewer have read what is kept back for formal quizzes and activities and waits for no confirmation, so that an activity
 * can be held at the first start. What everybody practises stays as the city's bank has it: nobody of the office has read it.
 */
async function reviewReserved(openId: string, now: number): Promise<void> {
  const { staff } = await callOf(openId, now)
  const unread = (await inUse(await findHead())).filter(
    ({ use, review, needsConfirmation }) => use === 'reserved' && review === null && !needsConfirmation,
  )
  const review = { by: '示例审核人', on: dateAt(now) }
  for (const version of unread) await keepVersion({ ...version, review, reviewedBy: staff.number })
}

/** Lets something wait at the desk of the question bank: a version to be reviewed, and one that was sent back; and what may be drawn be reviewed. Done again it changes nothing. */
export async function writeSampleQuestions(now: number): Promise<void> {
  await reviewReserved('oSampleReviewer', now)
  await secondVersion('sig-05', 'oSampleEditor1', now)
  if (await secondVersion('sig-06', 'oSampleEditor2', now)) {
    const act = { actId: 'sample-question-back', id: 'sig-06', version: 2, reason: '示例：请写明条款' }
    await sendBackQuestion(act, await callOf('oSampleReviewer', now))
  }
}

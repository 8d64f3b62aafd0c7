import type { ActivityWish } from '@core/domain/activity/activity'
import { chanceFrom } from '@core/domain/chance'
import { DAY, dateAt } from '@core/domain/moment'
import { levels } from '@core/domain/quiz/question'
import { staffOf } from '../cloudfunctions/_kit/staff'
import { transact } from '../cloudfunctions/_kit/transaction'
import { joinActivity } from '../cloudfunctions/activity/joinActivity'
import { newActivity, quizOf } from '../cloudfunctions/activity/newActivity'
import { opened } from '../cloudfunctions/activity/opening'
import { findActivity, insertWithin } from '../cloudfunctions/activity/store'
import { startAttempt } from '../cloudfunctions/quiz/startAttempt'
import { submitAnswers } from '../cloudfunctions/quiz/submitAnswers'

const ACTIVITY = 'sample-activity-00000001'

/** How many made-up pupils have handed in a sheet. */
const PUPILS = 24
const QUESTIONS = 8

const wishAt = (now: number): ActivityWish => ({
  title: '五年级防空知识小测（示例）',
  unit: { setting: 'school', district: '610722', name: '示例小学', grade: '五年级', class: '3 班' },
  questions: { from: 'blueprint', blueprint: [{ topics: [], levels: [...levels], number: QUESTIONS }] },
  attempts: 2,
  ...{ minutes: null, showing: 'atOnce', opensAt: null, sample: true },
  closesOn: dateAt(now + 60 * DAY),
})

/** One made-up pupil joins, answers by chance and hands in. */
async function answer(nth: number, now: number): Promise<void> {
  const call = { caller: { openId: `oSamplePupil${nth}` }, now, requestId: 'sample' }
  await joinActivity({ activityId: ACTIVITY, joinedAs: 'guardian', textVersion: 'sample' }, call)
  const attemptId = `sample-pupil-attempt-${String(nth).padStart(4, '0')}`
  const { questions } = await startAttempt({ quizId: ACTIVITY, attemptId }, call)
  const chance = chanceFrom(`sample pupil ${nth}`)
  const answers = questions.map(({ id, options }) => ({
    questionId: id,
    chosen: [Math.floor(chance() * options.length)],
  }))
  await submitAnswers({ attemptId, answers }, call)
}

/** An open activity of the sample teacher's with sheets of a class that does not exist; one that is there already stays as it is. */
export async function holdSampleActivity(teacherOpenId: string, now: number): Promise<void> {
  const teacher = await staffOf(teacherOpenId)
  if (!teacher || (await findActivity(ACTIVITY))) return
  const activity = newActivity({ id: ACTIVITY, owner: teacher.number, wish: wishAt(now), length: QUESTIONS }, now)
  await transact((transaction) => insertWithin(transaction, activity, quizOf(activity, null)))
  await opened(activity, now)
  for (let nth = 1; nth <= PUPILS; nth++) await answer(nth, now)
}

import type { AppError } from '@core/contract/errors'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./activities')),
  ...(await import('./joinedStore')),
  ...(await import('@/api/call')),
  ...(await import('@/api/consent')),
})

const activityId = 'activity-of-the-test'
const found = {
  ...{ activityId, title: '警报知识', unit: '示例小学', state: 'open' as const, opensAt: 0, closesAt: 9e12, length: 5 },
  ...{ attempts: 1, minutes: null, showing: 'atOnce' as const, sample: false },
}
const joined = { ...found, name: '纸鹤 07', joinedAs: 'fourteen', joinedAt: 0 }
const attemptId = 'a'.repeat(24)

let app: Awaited<ReturnType<typeof program>>

/** Whether this may be asked of the cloud: whatever the cloud says to it. */
const mayAsk = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    (error: unknown) => (error as AppError).code !== 'NOT_AGREED',
  )

beforeEach(async () => {
  newPhone()
  phone.cloud = () => ({ ok: true, value: joined })
  app = await openAgain(program)
})

test('who joins agrees to the sheets of this activity, and to nothing else', async () => {
  expect(await app.joinActivity(found, 'A3K9QX', 'fourteen')).toBeNull()
  expect(await mayAsk(app.call('quiz', 'startAttempt', { quizId: activityId, attemptId }, activityId))).toBe(true)
  expect(await mayAsk(app.call('quiz', 'startAttempt', { quizId: 'another', attemptId }, 'another'))).toBe(false)
  const batch = { batchId: attemptId, title: '练习', startedAt: 0, answers: [] }
  expect(await mayAsk(app.call('quiz', 'keepPractice', batch))).toBe(false)
  expect([app.hasAgreed(), app.useConsent.getState().consent]).toEqual([false, 'notAsked'])
})

test('the agreement outlives the program, and what the cloud holds can be looked at and taken away', async () => {
  await app.joinActivity(found, 'A3K9QX', 'guardian')
  app = await openAgain(program)
  expect(app.mayTakePart(activityId)).toBe(true)
  expect(await mayAsk(app.call('person', 'summariseMyRecords', {}))).toBe(true)
  expect(await app.leaveActivity(activityId)).toBeNull()
  expect(app.mayTakePart(activityId)).toBe(false)
})

test('who could not join has agreed to nothing', async () => {
  phone.cloud = () => ({ ok: false, code: 'QUIZ_NOT_OPEN' })
  expect(await app.joinActivity(found, 'A3K9QX', 'fourteen')).toBe('QUIZ_NOT_OPEN')
  expect(app.mayTakePart(activityId)).toBe(false)
})

test('what was decided in general stays when somebody joins', async () => {
  app.decide('refused')
  await app.joinActivity(found, 'A3K9QX', 'fourteen')
  expect(app.useConsent.getState().consent).toBe('refused')
})

test('an activity of which the cloud said that it is over is not asked after again', async () => {
  await app.joinActivity(found, 'A3K9QX', 'fourteen')
  phone.cloud = () => ({ ok: false, code: 'NO_SUCH_CODE' })
  await app.renewJoined(app.useJoined.getState().joined[activityId]!)
  await app.renewJoined(app.useJoined.getState().joined[activityId]!)
  expect(phone.calls).toEqual(['activity.joinActivity', 'activity.findActivity'])
})

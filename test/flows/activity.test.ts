import { levels } from '@core/domain/quiz/question'
import { collection } from '../../cloudfunctions/_kit/database'
import { here, grant, staffWith } from '../seeds/staff'
import { schoolDesk, teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const world = worldEachTime(() => staffWith(teacher, grant('teacher', here)))
const { make, join, start, submit, takePart, results } = schoolDesk(world)

test('a teacher makes an activity, two take part, and the results say how the class did', async () => {
  const activity = await make()
  expect(activity).toMatchObject({
    state: 'open',
    fixed: true,
    length: 5,
    code: expect.stringMatching(/^\w{6}$/) as string,
  })
  await takePart('oAnna', activity, 5)
  await takePart('oBert', activity, 2)
  expect(await results(activity)).toMatchObject({
    ...{ sheets: 2, tickets: 0, average: 3.5, outOf: 5 },
    distribution: [
      { points: 2, sheets: 1 },
      { points: 5, sheets: 1 },
    ],
    again: [2, 3, 4],
  })
})

test('one sheet costs two calls and six database operations', async () => {
  const activity = await make()
  await join('oAnna', activity)
  const operations = await world().operationsOf(async () => {
    valueOf(await submit('oAnna', await start('oAnna', activity), () => true))
  })
  // One more is the test's own, which looks at the paper for the right answers.
  expect(operations.filter(({ action }) => action.startsWith('database.'))).toHaveLength(6 + 1)
})

test('whoever has not joined gets no sheet', async () => {
  const { activityId } = await make()
  const attempt = { quizId: activityId, attemptId: phoneId() }
  expect(await world().ask('oAnna', 'quiz', 'startAttempt', attempt)).toEqual({ ok: false, code: 'NOT_JOINED' })
})

test('everybody has the same questions in the same order, with options in an order of the own', async () => {
  const many = { from: 'blueprint', blueprint: [{ topics: [], levels: [...levels], number: 20 }] } as const
  const activity = await make({ questions: many })
  await join('oAnna', activity)
  await join('oBert', activity)
  const [one, other] = [await start('oAnna', activity), await start('oBert', activity)]
  expect(one.questions.map(({ id }) => id)).toEqual(other.questions.map(({ id }) => id))
  expect(one.questions.map(({ options }) => options)).not.toEqual(other.questions.map(({ options }) => options))
})

test('the paper stays what it was at the opening, whatever becomes of the bank', async () => {
  const activity = await make()
  await collection<{ _id: string; current: boolean }>('questions').update({ current: true }, { stem: '改过了' })
  await join('oAnna', activity)
  expect((await start('oAnna', activity)).questions.map(({ stem }) => stem)).not.toContain('改过了')
})

test('a sheet sent twice counts once, and of several attempts the best one counts', async () => {
  const activity = await make()
  await join('oAnna', activity)
  const first = await start('oAnna', activity)
  valueOf(await submit('oAnna', first, (place) => place < 4))
  valueOf(await submit('oAnna', first, () => true))
  valueOf(await submit('oAnna', await start('oAnna', activity, 2), (place) => place < 3))
  expect(await results(activity)).toMatchObject({ sheets: 1, average: 4 })
})

test('counts are those of the results, and tell by their revision of a sheet that took the place of another', async () => {
  const activity = await make()
  const { activityId } = activity
  const counts = async () => valueOf(await world().ask(teacher, 'activity', 'countSheets', { activityId }))
  await takePart('oAnna', activity, 2)
  await takePart('oBert', activity, 2)
  expect(await counts()).toMatchObject({ joined: 2, sheets: 2, tickets: 0, revision: 2 })
  const better = await start('oAnna', activity, 2)
  valueOf(await submit('oAnna', better, () => true))
  valueOf(await submit('oAnna', better, () => true))
  expect(await counts()).toMatchObject({ sheets: 2, revision: 3 })
  expect(await results(activity)).toMatchObject({ sheets: 2, revision: 3, average: 3.5 })
})

test('to ask how many are in costs four small operations, however many there are', async () => {
  const activity = await make()
  const { activityId } = activity
  await takePart('oAnna', activity, 2)
  const operations = await world().operationsOf(() => world().ask(teacher, 'activity', 'countSheets', { activityId }))
  // One more is the role of who asks.
  expect(operations.filter(({ action }) => action.startsWith('database.')).length).toBeLessThanOrEqual(4 + 2)
})

test('a second sheet costs no more than the first one', async () => {
  const activity = await make()
  await takePart('oAnna', activity, 2)
  const operations = await world().operationsOf(async () => {
    valueOf(await submit('oAnna', await start('oAnna', activity, 2), () => true))
  })
  expect(operations.filter(({ action }) => action.startsWith('database.'))).toHaveLength(6 + 1)
})

test('a sheet whose counting was lost is counted when it is sent again', async () => {
  const activity = await make()
  await join('oAnna', activity)
  const sheet = await start('oAnna', activity)
  valueOf(await submit('oAnna', sheet, () => true))
  await collection<{ _id: string; activity: string }>('activityTotals').remove({ activity: activity.activityId })
  valueOf(await submit('oAnna', sheet, () => true))
  expect(await results(activity)).toMatchObject({ sheets: 1, average: 5 })
})

test('made again under the same id it is the one that is there, and nobody else has it under theirs', async () => {
  const activity = await make()
  const again = { activityId: activity.activityId, wish: activity.wish }
  expect(valueOf(await world().ask(teacher, 'activity', 'makeActivity', again))).toEqual(activity)
  await staffWith('oOther', grant('teacher', here))
  expect(await world().ask('oOther', 'activity', 'makeActivity', again)).toEqual({ ok: false, code: 'OTHER_CONTENT' })
})

import { here, grant, staffWith } from '../seeds/staff'
import { dumpOf } from './dumpOf'
import { schoolDesk, teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const world = worldEachTime(() => staffWith(teacher, grant('teacher', here)))
const { make, takePart, answers } = schoolDesk(world)

test('answers that are held until closing are in no result before, and in the result afterwards', async () => {
  const activity = await make({ showing: 'afterClosing' })
  const result = await takePart('oAnna', activity, 3)
  expect(result).toMatchObject({ points: 3, outOf: 5, questions: [], answersHeld: 'untilClosing' })
  const read = () => world().ask('oAnna', 'quiz', 'readResult', { attemptId: result.attemptId })
  expect(valueOf(await read())).toEqual(result)
  const { activityId, revision } = activity
  valueOf(await world().ask(teacher, 'activity', 'endActivity', { actId: phoneId(), activityId, revision }))
  expect(valueOf(await read()).questions).toHaveLength(5)
})

test('what somebody takes out of the cloud does not tell answers that are held', async () => {
  const activity = await make({ showing: 'never' })
  await takePart('oAnna', activity, 3)
  const { records } = valueOf(await world().ask('oAnna', 'person', 'exportMyRecords', {}))
  expect(records.join()).toContain(activity.activityId)
  expect(records.join()).not.toMatch(/"key"|"explanation"|"right":(true|false)/)
})

test('who is neither fourteen nor with a guardian answers under a ticket, which counts once and is of nobody', async () => {
  const activity = await make()
  const { activityId } = activity
  const sheet = valueOf(await world().ask('oAnna', 'activity', 'openTicket', { activityId }))
  const right = await answers(sheet, activityId, (place) => place < 2)
  const handIn = (given: typeof right, ticket = sheet.ticket) =>
    world().ask('oAnna', 'activity', 'handInTicket', { activityId, ticket, answers: given })
  expect(valueOf(await handIn(right))).toMatchObject({ points: 2, outOf: 5 })
  expect(valueOf(await handIn([]))).toMatchObject({ points: 2 })
  expect(valueOf(await world().ask(teacher, 'activity', 'readResults', { activityId }))).toMatchObject({
    ...{ sheets: 1, tickets: 1, average: 2 },
  })
  expect(await handIn(right, 'made-up-ticket.by-somebody')).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(await dumpOf(world())).not.toContain('oAnna')
})

test('a ticket of an activity that holds its answers back tells points alone', async () => {
  const { activityId } = await make({ showing: 'never' })
  const sheet = valueOf(await world().ask('oAnna', 'activity', 'openTicket', { activityId }))
  const input = { activityId, ticket: sheet.ticket, answers: await answers(sheet, activityId, (place) => place < 1) }
  const result = valueOf(await world().ask('oAnna', 'activity', 'handInTicket', input))
  expect(result).toMatchObject({ points: 1, questions: [], answersHeld: 'always' })
})

import { DAY, dateAt } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import { here, grant, staffWith } from '../seeds/staff'
import { dumpOf } from './dumpOf'
import { schoolDesk, teacher, type Activity } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const world = worldEachTime(() => staffWith(teacher, grant('teacher', here)))
const { make, answers, results } = schoolDesk(world)

const open = (openId: string, { activityId }: Activity) => world().ask(openId, 'activity', 'openTicket', { activityId })

const rates = () => collection<{ _id: string }>('ticketRates').count({ _id: { above: '' } })

/** A sheet under a ticket, and what hands it in with so many right answers; null: with none at all. */
async function sheetOf({ activityId, ...activity }: Activity, openId = 'oAnna') {
  const sheet = valueOf(await open(openId, { activityId, ...activity }))
  const handIn = async (rights: number | null) => {
    const given = rights === null ? [] : await answers(sheet, activityId, (place) => place < rights)
    const { ticket } = sheet
    return world().ask(openId, 'activity', 'handInTicket', { activityId, ticket, answers: given })
  }
  return { sheet, handIn }
}

test('an empty sheet counts nothing and tells no answers, and is handed in again with some', async () => {
  const activity = await make()
  const { handIn } = await sheetOf(activity)
  expect(valueOf(await handIn(null))).toMatchObject({ points: 0, questions: [], nothingAnswered: true })
  expect(await results(activity)).toMatchObject({ sheets: 0 })
  expect(valueOf(await handIn(2)).questions).toHaveLength(5)
  expect(await results(activity)).toMatchObject({ sheets: 1, average: 2 })
})

test('a ticket says when it was handed out: after its time a sheet counts as late, whatever the phone says', async () => {
  const activity = await make({ minutes: 10 })
  const { sheet, handIn } = await sheetOf(activity)
  const other = await sheetOf(activity, 'oBert')
  expect([sheet.dueAt, sheet.closesAt]).toEqual([sheet.now! + 10 * MINUTE, activity.closesAt])
  await world().cloud.clock.set(sheet.dueAt! + 1)
  valueOf(await handIn(2))
  expect(await results(activity)).toMatchObject({ sheets: 1, late: 0 })
  await world().cloud.clock.set(other.sheet.dueAt! + 31_000)
  valueOf(await other.handIn(2))
  expect(await results(activity)).toMatchObject({ sheets: 2, late: 1 })
})

test('a ticket whose time was moved is none', async () => {
  const activity = await make()
  const { sheet } = await sheetOf(activity)
  const [nonce, , seal] = sheet.ticket.split('.')
  const ticket = `${nonce}.${(Date.now() + HOUR).toString(36)}.${seal}`
  const input = { activityId: activity.activityId, ticket, answers: [] }
  expect(await world().ask('oAnna', 'activity', 'handInTicket', input)).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('a sheet that comes when the activity is over counts as late for a day, and one that counted is told as before', async () => {
  const activity = await make()
  const [first, late] = [await sheetOf(activity), await sheetOf(activity, 'oBert')]
  const told = valueOf(await first.handIn(3))
  const { activityId, revision } = activity
  valueOf(await world().ask(teacher, 'activity', 'endActivity', { actId: phoneId(), activityId, revision }))
  await world().cloud.clock.moveBy(HOUR)
  expect(await late.handIn(3)).toMatchObject({ ok: true })
  expect(valueOf(await first.handIn(3))).toEqual(told)
  expect(await results(activity)).toMatchObject({ sheets: 2 })
})

test('a day after its end no sheet under a ticket is taken, and none is handed out', async () => {
  const activity = await make({ closesOn: dateAt(Date.now() + DAY) })
  const { handIn } = await sheetOf(activity)
  await world().cloud.clock.set(activity.closesAt + DAY + MINUTE)
  expect(await handIn(3)).toEqual({ ok: false, code: 'TIME_IS_UP' })
  expect(await open('oAnna', activity)).toEqual({ ok: false, code: 'QUIZ_NOT_OPEN' })
})

test('who asks for ever more tickets has to wait for the next hour, and nobody else has', async () => {
  const activity = await make()
  await world().cloud.clock.set(Math.ceil(Date.now() / HOUR) * HOUR)
  for (const _ of [1, 2, 3, 4, 5]) valueOf(await open('oAnna', activity))
  expect(await open('oAnna', activity)).toEqual({ ok: false, code: 'TOO_MANY_TRIES' })
  valueOf(await open('oBert', activity))
  valueOf(await open('oAnna', await make()))
  await world().cloud.clock.moveBy(HOUR)
  valueOf(await open('oAnna', activity))
})

test('a ticket whose answer was lost is handed out again under the same id, as often as one likes, and counts as one', async () => {
  const activity = await make({ minutes: 10 })
  await world().cloud.clock.set(Math.ceil(Date.now() / HOUR) * HOUR)
  const { activityId } = activity
  const ask = async (openId: string, askId: string) =>
    valueOf(await world().ask(openId, 'activity', 'openTicket', { activityId, askId }))
  const [askId, otherId] = [phoneId(), phoneId()]
  valueOf(await open('oAnna', activity))
  const [first, ...twins] = await Promise.all([1, 2, 3, 4].map(() => ask('oAnna', askId)))
  await world().cloud.clock.moveBy(MINUTE)
  const { now: _, ...again } = await ask('oAnna', askId)
  expect([first, ...twins]).toMatchObject([again, again, again, again])
  const others = [await ask('oAnna', otherId), await ask('oBert', askId)].map(({ ticket }) => ticket)
  expect(new Set([again.ticket, ...others]).size).toBe(3)
  for (const __ of [1, 2]) valueOf(await open('oAnna', activity))
  expect(await open('oAnna', activity)).toEqual({ ok: false, code: 'TOO_MANY_TRIES' })
  expect(await ask('oAnna', askId)).toMatchObject(again)
  expect(await dumpOf(world())).not.toContain(again.ticket)
})

test('that there were tickets is of nobody, and forgotten with its salt when the hour is over', async () => {
  const activity = await make()
  valueOf(await open('oPupilAnna', activity))
  expect(await dumpOf(world())).not.toContain('oPupilAnna')
  expect(await rates()).toBeGreaterThan(0)
  await world().cloud.clock.moveBy(HOUR)
  await world().cloud.fire('activity')
  expect(await rates()).toBe(0)
})

test('a sheet under a ticket costs two calls and six database operations', async () => {
  const activity = await make()
  await open('oBert', activity)
  const operations = await world().operationsOf(async () => {
    valueOf(await (await sheetOf(activity)).handIn(2))
  })
  // One more is the test's own, which looks at the paper for the right answers.
  expect(operations.filter(({ action }) => action.startsWith('database.')).length).toBeLessThanOrEqual(6 + 1)
})

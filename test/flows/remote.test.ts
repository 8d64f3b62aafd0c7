import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptRemote } from '../../cloudfunctions/activity/storeOfRemotes'
import { grant, here, staffWith } from '../seeds/staff'
import { dumpOf } from './dumpOf'
import { teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const HOUR = 3_600_000
const other = 'oOtherTeacher'

const world = worldEachTime(async () => {
  await staffWith(teacher, grant('teacher', here))
  await staffWith(other, grant('teacher', here))
})

const open = async (remoteId: string) => valueOf(await world().ask(teacher, 'activity', 'openRemote', { remoteId }))
const read = async (remoteId: string, after = 0) =>
  valueOf(await world().ask(teacher, 'activity', 'readRemote', { remoteId, after }))
const press = (key: 'next' | 'back' | 'black' | 'skip', pressId = phoneId(), who = teacher) =>
  world().ask(who, 'activity', 'pressRemote', { pressId, key })
const state = async (who = teacher) => valueOf(await world().ask(who, 'activity', 'remoteState', {}))
const kept = () => collection<KeptRemote>('remotes').count({ endsAt: { above: 0 } })

const notFound = { ok: false, code: 'NOT_FOUND' }
const over = { standing: false, last: 0, presses: [] }

test('what a phone presses the board of the same person reads in order, each press once', async () => {
  const board = phoneId()
  const { endsAt } = await open(board)
  expect(await state()).toEqual({ endsAt })
  expect(await read(board)).toEqual({ standing: true, last: 0, presses: [] })
  await press('next')
  await press('black')
  const both = { standing: true, last: 2, presses: [{ nth: 1, key: 'next' }, { nth: 2, key: 'black' }] } // prettier-ignore
  expect(await read(board)).toEqual(both)
  expect(await read(board, 2)).toEqual({ standing: true, last: 2, presses: [] })
})

test('a press that is sent twice is one', async () => {
  const board = phoneId()
  await open(board)
  const pressId = phoneId()
  await Promise.all([press('next', pressId), press('next', pressId)])
  await press('next', pressId)
  expect(await read(board)).toMatchObject({ last: 1 })
})

test('presses at the same time are all kept', async () => {
  const board = phoneId()
  await open(board)
  await Promise.all([press('next'), press('next'), press('next')])
  expect((await read(board)).presses.map(({ nth }) => nth)).toEqual([1, 2, 3])
})

test('another person finds no pairing, and reads nothing of it', async () => {
  const board = phoneId()
  await open(board)
  await press('next')
  expect(await press('next', phoneId(), other)).toEqual(notFound)
  expect(await state(other)).toEqual({ endsAt: null })
  expect(valueOf(await world().ask(other, 'activity', 'readRemote', { remoteId: board, after: 0 }))).toEqual(over)
  valueOf(await world().ask(other, 'activity', 'closeRemote', { remoteId: board }))
  expect(await read(board)).toMatchObject({ standing: true, last: 1 })
})

test('of two boards the one that was paired last is obeyed, and the other cannot end it', async () => {
  const [first, second] = [phoneId(), phoneId()]
  await open(first)
  await press('next')
  await open(second)
  expect(await read(first)).toEqual(over)
  expect(await read(second)).toEqual({ standing: true, last: 0, presses: [] })
  valueOf(await world().ask(teacher, 'activity', 'closeRemote', { remoteId: first }))
  valueOf(await press('back'))
  expect(await read(second)).toMatchObject({ standing: true, presses: [{ nth: 1, key: 'back' }] })
})

test('asked for twice it is one pairing, with its hour and what was pressed', async () => {
  const board = phoneId()
  const first = await open(board)
  await press('next')
  await world().cloud.clock.set(first.endsAt - HOUR / 2)
  expect(await open(board)).toEqual(first)
  expect(await read(board)).toMatchObject({ last: 1 })
})

test('after an hour it is over, and the timer leaves nothing of it', async () => {
  const board = phoneId()
  const { endsAt } = await open(board)
  await world().cloud.clock.set(endsAt - 60_000)
  valueOf(await press('next'))
  await world().cloud.fire('activity')
  expect(await kept()).toBe(1)
  await world().cloud.clock.set(endsAt)
  expect(await press('next')).toEqual(notFound)
  expect(await read(board)).toEqual(over)
  expect(await state()).toEqual({ endsAt: null })
  await world().cloud.fire('activity')
  expect(await kept()).toBe(0)
  expect(await dumpOf(world())).not.toContain(board)
})

test('once the board ends it, the phone is told so', async () => {
  const board = phoneId()
  await open(board)
  valueOf(await world().ask(teacher, 'activity', 'closeRemote', { remoteId: board }))
  expect(await press('next')).toEqual(notFound)
  expect(await kept()).toBe(0)
})

test('what was pressed while the board was away is not done when it is back', async () => {
  const board = phoneId()
  const { endsAt } = await open(board)
  await press('next')
  await world().cloud.clock.set(endsAt - HOUR / 2)
  await press('black')
  expect(await read(board)).toEqual({ standing: true, last: 2, presses: [{ nth: 2, key: 'black' }] })
})

test('a phone that presses without end is told to wait', async () => {
  const board = phoneId()
  const { endsAt } = await open(board)
  await world().cloud.clock.set(endsAt - HOUR / 2)
  await collection<KeptRemote>('remotes').update(
    { remoteId: board },
    {
      presses: Array.from({ length: 20 }, (_, place) => ({
        ...{ nth: place + 1, pressId: phoneId(), key: 'next', at: endsAt - HOUR / 2 },
      })),
    },
  )
  expect(await press('next')).toEqual({ ok: false, code: 'BUSY' })
  await world().cloud.clock.set(endsAt - HOUR / 2 + 60_000)
  valueOf(await press('next'))
  expect(await read(board)).toMatchObject({ last: 21 })
})

test('a pairing is the person’s own to see, to take away and to delete', async () => {
  await open(phoneId())
  await press('next')
  const { records } = valueOf(await world().ask(teacher, 'person', 'exportMyRecords', { after: 'remotes/0' }))
  expect(records.join()).toContain('"key":"next"')
  valueOf(await world().ask(teacher, 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  expect(await kept()).toBe(0)
})

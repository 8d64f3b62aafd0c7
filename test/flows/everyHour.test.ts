import { DAY, HOUR, MINUTE } from '@core/domain/moment'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { grant, here, staffWith } from '../seeds/staff'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(() => staffWith('oAdmin', grant('admin')))

const kept = async (collection: string) =>
  ((await cloud.database().collection(collection).get()) as { data: object[] }).data
const issue = async (hours: number) =>
  valueOf(
    await world().ask('oAdmin', 'person', 'issueInvitation', {
      ...{ actId: phoneId(), role: 'editor', district: here, label: '编辑', hours, until: null },
    }),
  )
const later = async (milliseconds: number) => {
  await world().cloud.clock.moveBy(milliseconds)
  await world().cloud.fire('person', 'everyHour')
}

test('what acts answered goes after a week', async () => {
  await issue(1)
  await later(7 * DAY - MINUTE)
  expect(await kept('acts')).toHaveLength(2)
  await later(2 * MINUTE)
  expect(await kept('acts')).toEqual([])
})

test('an invitation goes when it is over, and its code after an hour', async () => {
  const { code } = await issue(3)
  await issue(1)
  await later(HOUR + MINUTE)
  expect(await kept('invitations')).toMatchObject([{ code: null, label: '编辑' }])
  expect(JSON.stringify(await kept('invitations'))).not.toContain(code.replaceAll('-', ''))
  await later(2 * HOUR)
  expect(await kept('invitations')).toEqual([])
})

test('a code is kept nowhere once it was taken up, nor what its owner is called', async () => {
  const { code } = await issue(3)
  valueOf(await world().ask('oAnna', 'person', 'redeemInvitation', { code }))
  const all = JSON.stringify([await kept('invitations'), await kept('acts'), await kept('audit')])
  expect(all).not.toContain(code)
  expect(all).not.toContain(code.replaceAll('-', ''))
  expect(all).not.toMatch(/编辑|oAnna/)
})

test('tries go when they do not count any more', async () => {
  await world().ask('oAnna', 'person', 'redeemInvitation', { code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })
  await later(50 * MINUTE)
  expect(await kept('redeemTries')).toHaveLength(1)
  await later(11 * MINUTE)
  expect(await kept('redeemTries')).toEqual([])
})

test("a client that sends the timer's event is refused", async () => {
  const event = { Type: 'Timer', TriggerName: 'everyHour', Time: '2027-03-13T02:00:00Z', Message: '' }
  expect(await world().send('oAdmin', 'person', event)).toEqual({ ok: false, code: 'UNKNOWN_ACTION' })
})

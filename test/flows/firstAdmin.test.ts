import { HOUR } from '@core/domain/moment'
import { grant, staffWith } from '../seeds/staff'
import { fillSampleWorld, samplePeople } from '../../tools/sampleWorld'
import { inviteFirstAdmin } from '../../tools/inviteFirstAdmin'
import { valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(() => Promise.resolve())

const redeem = (openId: string, code: string) => world().ask(openId, 'person', 'redeemInvitation', { code })
const notValid = { ok: false, code: 'CODE_NOT_VALID' }

test('the command makes an invitation for the first admin, and none once there is one', async () => {
  const invitation = await inviteFirstAdmin(Date.now())
  expect(valueOf(await redeem('oAnna', invitation!.code))).toMatchObject({
    ...{ number: 'S0001', label: '首位管理员' },
    grants: [{ role: 'admin', district: null, until: null }],
  })
  expect(await inviteFirstAdmin(Date.now())).toBeNull()
})

test('a second invitation by the command takes the place of the first', async () => {
  const first = await inviteFirstAdmin(Date.now())
  const second = await inviteFirstAdmin(Date.now())
  expect(await redeem('oAnna', first!.code)).toEqual(notValid)
  expect(await redeem('oAnna', second!.code)).toMatchObject({ ok: true })
})

test('it is valid for an hour; then another one can be made, also when the first is cleared away', async () => {
  const first = await inviteFirstAdmin(Date.now())
  await world().cloud.clock.moveBy(HOUR)
  expect(await redeem('oAnna', first!.code)).toEqual(notValid)
  await world().cloud.clock.moveBy(HOUR)
  await world().cloud.fire('person', 'everyHour')
  const second = await inviteFirstAdmin(Date.now() + 2 * HOUR)
  expect(await redeem('oAnna', second!.code)).toMatchObject({ ok: true })
})

test('the invitation is void once somebody administers the city', async () => {
  const { code } = (await inviteFirstAdmin(Date.now()))!
  await staffWith('oAdmin', grant('admin'))
  expect(await redeem('oAnna', code)).toEqual(notValid)
})

test('what the command did stands in the audit trail, without the code', async () => {
  const { code } = (await inviteFirstAdmin(Date.now()))!
  valueOf(await redeem('oAnna', code))
  const { entries } = valueOf(await world().ask('oAnna', 'person', 'listAudit', {}))
  expect(entries.map(({ by, act }) => [by, act])).toEqual([
    ['S0001', 'person.join'],
    ['command', 'person.invite'],
  ])
  expect(JSON.stringify(entries)).not.toContain(code)
})

test('the sample people have their roles, and starting again changes nothing', async () => {
  await fillSampleWorld('hanzhong', Date.now())
  const seen = async () =>
    valueOf(await world().ask('oSampleAdmin', 'person', 'listStaff', {})).staff.map(({ label, grants }) => [
      ...[label, grants[0]!.role, grants[0]!.district],
    ])
  const before = await seen()
  expect(before).toEqual([
    ['示例管理员', 'admin', null],
    ['示例编辑甲', 'editor', null],
    ['示例编辑乙', 'editor', null],
    ['示例审核人', 'reviewer', null],
    ['示例保密审查员', 'reviewer', null],
    ['示例县级编辑（城固）', 'editor', '610722'],
    ['示例教师', 'teacher', '610722'],
  ])
  await fillSampleWorld('hanzhong', Date.now())
  expect(await seen()).toEqual(before)
  const asked = samplePeople.map(({ openId }) => world().ask(openId, 'person', 'whoAmI', {}))
  expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(before.length)
}, 60_000)

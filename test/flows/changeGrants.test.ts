import type { Grant } from '@core/domain/person/roles'
import { HOUR } from '@core/domain/moment'
import { grant, here, staffWith, there } from '../seeds/staff'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(async () => {
  await staffWith('oAdmin', grant('admin'))
  await staffWith('oCountyAdmin', grant('admin', here))
  await staffWith('oEditor', grant('editor', here))
  await staffWith('oStranger', grant('editor', there))
  await staffWith('oDirector', grant('admin'), grant('reviewer'))
})
const [admin, countyAdmin, editor, stranger, director] = ['S0001', 'S0002', 'S0003', 'S0004', 'S0005'] as const

const change = (openId: string, number: string, grants: Grant[], { revision = 1, actId = phoneId() } = {}) =>
  world().ask(openId, 'person', 'changeGrants', { actId, number, revision, grants })
const listed = async (openId: string) => valueOf(await world().ask(openId, 'person', 'listStaff', {})).staff
const acts = async () => valueOf(await world().ask('oAdmin', 'person', 'listAudit', {})).entries
const leave = (openId: string, erase = false, actId = phoneId()) =>
  world().ask(openId, 'person', 'leaveOffice', { actId, erase })

test('roles are given and taken all at once, and what they were stands in the audit trail', async () => {
  const grants = [grant('reviewer', here), grant('teacher', there, { until: Date.now() + HOUR })]
  expect(valueOf(await change('oAdmin', editor, grants))).toMatchObject({ number: editor, grants, revision: 2 })
  expect(valueOf(await world().ask('oEditor', 'person', 'whoAmI', {})).grants).toEqual(grants)
  const [entry] = await acts()
  expect(entry).toMatchObject({ by: admin, act: 'person.changeGrants', subject: editor })
  expect(JSON.parse(entry!.before!)).toEqual({ grants: [grant('editor', here)] })
  expect(JSON.parse(entry!.after!)).toEqual({ grants })
})

test('the same change sent again, also at the same moment, is made once and answers the same', async () => {
  const actId = phoneId()
  const send = () => change('oAdmin', editor, [grant('reviewer', here)], { actId })
  const replies = await Promise.all([send(), send(), send()])
  expect(replies.map(valueOf)).toEqual(Array(3).fill(valueOf(await send())))
  expect((await acts()).filter(({ act }) => act === 'person.changeGrants')).toHaveLength(1)
}, 30_000)

test('who changes what somebody else changed meanwhile is told so', async () => {
  valueOf(await change('oAdmin', editor, [grant('reviewer', here)]))
  expect(await change('oDirector', editor, [])).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
})

test.each<[string, string, Grant[], string]>([
  ['a role in another district', editor, [grant('editor', here), grant('editor', there)], 'FORBIDDEN'],
  ['a role in the whole city', editor, [grant('editor', here), grant('admin')], 'FORBIDDEN'],
  ['a role in it to somebody of another', stranger, [grant('editor', there), grant('editor', here)], 'FORBIDDEN'],
  ['nothing of an admin of the whole city', admin, [], 'FORBIDDEN'],
  ['a role to nobody', 'S0099', [grant('editor', here)], 'NOT_FOUND'],
  ['the same role twice', editor, [grant('editor', here), grant('editor', here)], 'BAD_INPUT'],
  ['a role that ends before it begins', editor, [grant('editor', here, { until: 1.6e12 })], 'BAD_INPUT'],
])("a county's admin gives or takes %s not", async (_, number, grants, code) => {
  expect(await change('oCountyAdmin', number, grants)).toEqual({ ok: false, code })
})

test("a county's admin gives and takes roles in the county", async () => {
  valueOf(await change('oCountyAdmin', editor, [grant('editor', here), grant('reviewer', here)]))
  expect(await change('oCountyAdmin', editor, [], { revision: 2 })).toMatchObject({ ok: true })
})

test("a county's admin sees who has a role in the county, an admin of the city everybody", async () => {
  valueOf(await leave('oStranger'))
  expect((await listed('oCountyAdmin')).map(({ number }) => number)).toEqual([countyAdmin, editor])
  expect((await listed('oAdmin')).map(({ number }) => number)).toEqual([admin, countyAdmin, editor, stranger, director])
  expect((await listed('oAdmin'))[2]).toMatchObject({ label: 'oEditor的称呼', leftAt: null })
})

test('somebody who left keeps no role, and is given none but by an invitation', async () => {
  valueOf(await leave('oEditor'))
  expect(await world().ask('oEditor', 'person', 'whoAmI', {})).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect((await listed('oAdmin'))[2]).toMatchObject({ number: editor, grants: [], label: 'oEditor的称呼' })
  const again = await change('oAdmin', editor, [grant('editor', here)], { revision: 2 })
  expect(again).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('leaving can be said twice, and whose number it was is forgotten on wish, also later', async () => {
  const actId = phoneId()
  expect(await leave('oEditor', false, actId)).toEqual({ ok: true, value: {} })
  expect(await leave('oEditor', false, actId)).toEqual({ ok: true, value: {} })
  expect(await leave('oEditor', true)).toEqual({ ok: true, value: {} })
  expect(await leave('oEditor', true)).toEqual({ ok: true, value: {} })
  expect((await listed('oAdmin'))[2]).toMatchObject({ number: editor, label: null })
  expect((await acts()).filter(({ act }) => act === 'person.leave')).toHaveLength(2)
})

test('who never had a role leaves nothing', async () => {
  expect(await leave('oResident', true)).toEqual({ ok: true, value: {} })
  expect((await acts()).filter(({ act }) => act === 'person.leave')).toEqual([])
})

test('the last admin of the city neither leaves nor gives the role back, nor to a deputy or a county', async () => {
  valueOf(await leave('oDirector'))
  expect(await leave('oAdmin')).toEqual({ ok: false, code: 'LAST_ADMIN' })
  const refused = { ok: false, code: 'LAST_ADMIN' }
  expect(await change('oAdmin', admin, [])).toEqual(refused)
  expect(await change('oAdmin', admin, [grant('admin', here)])).toEqual(refused)
  expect(await change('oAdmin', admin, [grant('admin', null, { until: Date.now() + HOUR })])).toEqual(refused)
  expect(await change('oAdmin', admin, [grant('admin', null, { from: Date.now() + HOUR })])).toEqual(refused)
  valueOf(await change('oAdmin', editor, [grant('admin')]))
  expect(await leave('oAdmin')).toEqual({ ok: true, value: {} })
})

test('of two admins who remove each other at the same moment one stays', async () => {
  const replies = await Promise.all([change('oAdmin', director, [grant('reviewer')]), change('oDirector', admin, [])])
  expect(replies.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['FORBIDDEN', 'done'])
}, 30_000)

test('of two admins who leave at the same moment one stays', async () => {
  const replies = await Promise.all([leave('oAdmin'), leave('oDirector', true)])
  expect(replies.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['LAST_ADMIN', 'done'])
}, 30_000)

test('a deputy lengthens their own role in no way: not directly, and not by an invitation', async () => {
  const until = Date.now() + 24 * HOUR
  const deputy = await staffWith('oDeputy', grant('admin', here, { until }))
  expect(await change('oDeputy', deputy, [grant('admin', here)])).toEqual({ ok: false, code: 'FORBIDDEN' })
  const invite = (role: 'admin' | 'editor') =>
    world().ask('oDeputy', 'person', 'issueInvitation', {
      ...{ actId: phoneId(), role, district: here, label: '代理', hours: 1, until: null },
    })
  expect(await invite('admin')).toEqual({ ok: false, code: 'FORBIDDEN' })
  const { code } = valueOf(await invite('editor'))
  const redeem = (openId: string) => world().ask(openId, 'person', 'redeemInvitation', { code })
  expect(await redeem('oDeputy')).toEqual({ ok: false, code: 'CODE_NOT_VALID' })
  expect(await redeem('oNewcomer')).toMatchObject({ ok: true })
})

import { HOUR } from '@core/domain/moment'
import { grant, here, staffWith, there } from '../seeds/staff'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(async () => {
  await staffWith('oAdmin', grant('admin'))
  await staffWith('oCountyAdmin', grant('admin', here))
  await staffWith('oEditor', grant('editor'))
})

const wish = (change: object = {}) => ({
  ...{
    actId: phoneId(),
    role: 'editor' as const,
    district: here as string | null,
    label: '编辑',
    hours: 24,
    until: null,
  },
  ...change,
})
const issue = (openId: string, change: object = {}) => world().ask(openId, 'person', 'issueInvitation', wish(change))
const list = async (openId: string) => valueOf(await world().ask(openId, 'person', 'listInvitations', {})).invitations
const revoke = (openId: string, id: string, actId = phoneId()) =>
  world().ask(openId, 'person', 'revokeInvitation', { actId, id })
const audit = async () => valueOf(await world().ask('oAdmin', 'person', 'listAudit', {})).entries.map(({ act }) => act)

test('an invitation tells its code, in groups of four, and when it is over', async () => {
  const before = Date.now()
  const invitation = valueOf(await issue('oAdmin', { hours: 2 }))
  expect(invitation.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(invitation.expiresAt).toBeGreaterThanOrEqual(before + 2 * HOUR)
  expect(invitation).toMatchObject({ role: 'editor', district: here, label: '编辑', until: null })
})

test('asked again under the same act there is one invitation with one code, also at the same moment', async () => {
  const actId = phoneId()
  const replies = await Promise.all([1, 2, 3].map(() => issue('oAdmin', { actId })))
  expect(new Set(replies.map((reply) => valueOf(reply).code)).size).toBe(1)
  expect(await issue('oAdmin', { actId })).toEqual(replies[0])
  expect(await list('oAdmin')).toHaveLength(1)
  expect((await audit()).filter((act) => act === 'person.invite')).toHaveLength(1)
}, 30_000)

test('an hour later, or once it was taken up, the code is not told again', async () => {
  const [late, taken] = [phoneId(), phoneId()]
  valueOf(await issue('oAdmin', { actId: late }))
  const { code } = valueOf(await issue('oAdmin', { actId: taken }))
  valueOf(await world().ask('oAnna', 'person', 'redeemInvitation', { code }))
  expect(await issue('oAdmin', { actId: taken })).toEqual({ ok: false, code: 'NOT_FOUND' })
  await world().cloud.clock.moveBy(HOUR)
  expect(await issue('oAdmin', { actId: late })).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test.each([
  ['in another district', { district: there }, 'FORBIDDEN'],
  ['for the whole city', { district: null }, 'FORBIDDEN'],
  ['whose role would be over', { until: 1.7e12 }, 'BAD_INPUT'],
  ['that is open for ever', { hours: 721 }, 'BAD_INPUT'],
  ['to no role that there is', { role: 'owner' }, 'BAD_INPUT'],
])("a county's admin makes none %s", async (_, change, code) => {
  expect(await issue('oCountyAdmin', change)).toEqual({ ok: false, code })
  expect(await list('oAdmin')).toEqual([])
})

test('one that can be taken up is listed without its code, to the admins of its district', async () => {
  const ofHere = valueOf(await issue('oCountyAdmin'))
  valueOf(await issue('oAdmin', { district: there }))
  valueOf(await issue('oAdmin', { district: null, hours: 1 }))
  const { code: _, ...shown } = ofHere
  expect(await list('oCountyAdmin')).toEqual([shown])
  expect((await list('oAdmin')).map(({ district }) => district)).toEqual([null, here, there])
  await world().cloud.clock.moveBy(HOUR)
  expect((await list('oAdmin')).map(({ district }) => district)).toEqual([here, there])
})

test('one that was taken back is gone, and taking it back twice is once', async () => {
  const { id } = valueOf(await issue('oAdmin'))
  const actId = phoneId()
  expect(await revoke('oAdmin', id, actId)).toEqual({ ok: true, value: {} })
  expect(await revoke('oAdmin', id, actId)).toEqual({ ok: true, value: {} })
  expect(await revoke('oAdmin', id)).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(await list('oAdmin')).toEqual([])
  expect((await audit()).slice(0, 2)).toEqual(['person.revokeInvitation', 'person.invite'])
})

test('one that was taken up cannot be taken back', async () => {
  const { id, code } = valueOf(await issue('oAdmin'))
  valueOf(await world().ask('oAnna', 'person', 'redeemInvitation', { code }))
  expect(await revoke('oAdmin', id)).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('taken up and taken back at the same moment it is one of the two', async () => {
  const { id, code } = valueOf(await issue('oAdmin'))
  const [taken, revoked] = await Promise.all([
    world().ask('oAnna', 'person', 'redeemInvitation', { code }),
    revoke('oAdmin', id),
  ])
  expect([taken.ok, revoked.ok].sort()).toEqual([false, true])
}, 30_000)

test('an admin of another district takes none back', async () => {
  const { id } = valueOf(await issue('oAdmin', { district: there }))
  expect(await revoke('oCountyAdmin', id)).toEqual({ ok: false, code: 'FORBIDDEN' })
})

test("an act of one person under the id of another person's is refused", async () => {
  const actId = phoneId()
  valueOf(await issue('oAdmin', { actId }))
  expect(await issue('oCountyAdmin', { actId })).toEqual({ ok: false, code: 'BAD_INPUT' })
})

import { HOUR } from '@core/domain/moment'
import type { Role } from '@core/domain/person/roles'
import { grant, here, staffWith } from '../seeds/staff'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(() => staffWith('oAdmin', grant('admin')))

interface Wish {
  role?: Role
  district?: string | null
  hours?: number
  until?: number | null
}
const issue = async ({ role = 'editor', district = here, hours = 24, until = null }: Wish = {}) =>
  valueOf(
    await world().ask('oAdmin', 'person', 'issueInvitation', {
      ...{ actId: phoneId(), role, district, label: '城固县 编辑', hours, until },
    }),
  )
const redeem = (openId: string, code: string) => world().ask(openId, 'person', 'redeemInvitation', { code })
const notValid = { ok: false, code: 'CODE_NOT_VALID' }
const wrongCode = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'

test('whoever takes up an invitation has the role, a number, and a name among colleagues', async () => {
  const { code } = await issue()
  const staff = valueOf(await redeem('oAnna', code))
  expect(staff).toMatchObject({
    ...{ number: 'S0002', label: '城固县 编辑', leftAt: null, revision: 1 },
    grants: [{ role: 'editor', district: here, until: null }],
  })
  expect(valueOf(await world().ask('oAnna', 'person', 'whoAmI', {}))).toMatchObject(staff)
})

test('a deputy has the role as long as the invitation says', async () => {
  const until = Date.now() + 48 * HOUR
  const { code } = await issue({ until })
  expect(valueOf(await redeem('oAnna', code)).grants).toMatchObject([{ role: 'editor', until }])
  await world().cloud.clock.set(until)
  expect(await world().ask('oAnna', 'person', 'whoAmI', {})).toEqual({ ok: false, code: 'FORBIDDEN' })
})

test('the same code typed in another way is the same, and sent again by the same person it answers the same', async () => {
  const { code } = await issue()
  const first = await redeem('oAnna', code)
  expect(await redeem('oAnna', code)).toEqual(first)
  expect(await redeem('oAnna', ` ${code.replaceAll('-', '').toLowerCase()} `)).toEqual(first)
})

test('a code that is wrong, used, expired, taken back or of a period that is over is refused alike', async () => {
  const used = await issue()
  const expired = await issue({ hours: 1 })
  const over = await issue({ until: Date.now() + HOUR, hours: 24 })
  const revoked = await issue()
  valueOf(await redeem('oAnna', used.code))
  valueOf(await world().ask('oAdmin', 'person', 'revokeInvitation', { actId: phoneId(), id: revoked.id }))
  await world().cloud.clock.set(Date.now() + 2 * HOUR)
  expect(await redeem('oBert', wrongCode)).toEqual(notValid)
  expect(await redeem('oBert', used.code)).toEqual(notValid)
  expect(await redeem('oBert', expired.code)).toEqual(notValid)
  expect(await redeem('oBert', over.code)).toEqual(notValid)
  expect(await redeem('oBert', revoked.code)).toEqual(notValid)
})

test('a code that is wrong, used or expired costs the cloud the same work', async () => {
  const used = await issue()
  const expired = await issue({ hours: 1 })
  valueOf(await redeem('oAnna', used.code))
  await world().cloud.clock.set(Date.now() + HOUR)
  await world().cloud.fire('person', 'everyHour')
  const work = async (openId: string, code: string) => {
    const operations = await world().operationsOf(() => redeem(openId, code))
    return operations.map(({ action, collection }) => `${action} ${collection ?? ''}`).sort()
  }
  const ofWrong = await work('oBert', wrongCode)
  expect(await work('oCarl', used.code)).toEqual(ofWrong)
  expect(await work('oDora', expired.code)).toEqual(ofWrong)
})

test('an invitation by somebody who administers the district no more is not valid', async () => {
  const district = await staffWith('oCountyAdmin', grant('admin', here))
  const asked = { actId: phoneId(), role: 'admin', district: here, label: '后门', hours: 720, until: null } as const
  const { code } = valueOf(await world().ask('oCountyAdmin', 'person', 'issueInvitation', asked))
  const taken = { actId: phoneId(), number: district, revision: 1, grants: [] }
  valueOf(await world().ask('oAdmin', 'person', 'changeGrants', taken))
  expect(await redeem('oAnna', code)).toEqual(notValid)
})

test('of people who use one code at the same moment one gets the role', async () => {
  const { code } = await issue()
  const replies = await Promise.all(['oAnna', 'oBert', 'oCarl', 'oDora'].map((openId) => redeem(openId, code)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.filter(({ ok }) => !ok)).toEqual([notValid, notValid, notValid])
}, 30_000)

test('a person who sends one code several times at once has one number and one role', async () => {
  const { code } = await issue()
  const replies = await Promise.all([1, 2, 3, 4].map(() => redeem('oAnna', code)))
  const [first] = replies
  expect(replies).toEqual([first, first, first, first])
  expect(valueOf(first!)).toMatchObject({ number: 'S0002', grants: [{ role: 'editor' }] })
}, 30_000)

test('people who take up invitations at the same moment have numbers of their own', async () => {
  const codes = [await issue(), await issue(), await issue(), await issue()]
  const replies = await Promise.all(codes.map(({ code }, nth) => redeem(`oPerson${nth}x`, code)))
  expect(replies.map((reply) => valueOf(reply).number).sort()).toEqual(['S0002', 'S0003', 'S0004', 'S0005'])
}, 30_000)

test('who has a number adds the role to it, also two at the same moment', async () => {
  const number = await staffWith('oAnna', grant('teacher', here))
  const codes = [await issue(), await issue({ role: 'reviewer' })]
  await Promise.all(codes.map(({ code }) => redeem('oAnna', code)))
  const staff = valueOf(await world().ask('oAnna', 'person', 'whoAmI', {}))
  expect(staff).toMatchObject({ number, revision: 3, label: 'oAnna的称呼' })
  expect(staff.grants.map(({ role }) => role).sort()).toEqual(['editor', 'reviewer', 'teacher'])
}, 30_000)

test('who left comes back under the same number, and who was forgotten under another', async () => {
  valueOf(await redeem('oAnna', (await issue()).code))
  valueOf(await world().ask('oAnna', 'person', 'leaveOffice', { actId: phoneId(), erase: false }))
  expect(valueOf(await redeem('oAnna', (await issue()).code))).toMatchObject({ number: 'S0002', leftAt: null })
  valueOf(await world().ask('oAnna', 'person', 'leaveOffice', { actId: phoneId(), erase: true }))
  expect(valueOf(await redeem('oAnna', (await issue()).code))).toMatchObject({ number: 'S0003' })
})

test('after five wrong codes within an hour the right one is refused too, and an hour later it is not', async () => {
  const { code } = await issue()
  for (let nth = 0; nth < 5; nth++) expect(await redeem('oAnna', wrongCode)).toEqual(notValid)
  expect(await redeem('oAnna', code)).toEqual({ ok: false, code: 'TOO_MANY_TRIES' })
  expect(await redeem('oBert', wrongCode)).toEqual(notValid)
  await world().cloud.clock.set(Date.now() + HOUR + 1)
  expect(await redeem('oAnna', code)).toMatchObject({ ok: true })
})

test('right codes do not count as tries', async () => {
  const { code } = await issue()
  for (let nth = 0; nth < 7; nth++) valueOf(await redeem('oAnna', code))
  for (let nth = 0; nth < 4; nth++) expect(await redeem('oAnna', wrongCode)).toEqual(notValid)
  expect(await redeem('oAnna', code)).toMatchObject({ ok: true })
})

test('of twelve codes sent at the same moment, to several instances, at most five are looked at', async () => {
  const replies = await Promise.all(Array.from({ length: 12 }, () => redeem('oAnna', wrongCode)))
  const codes = replies.map((reply) => (reply.ok ? 'accepted' : reply.code))
  expect(codes.filter((code) => code === 'CODE_NOT_VALID').length).toBeLessThanOrEqual(5)
  expect(codes.filter((code) => !['CODE_NOT_VALID', 'TOO_MANY_TRIES', 'BUSY'].includes(code))).toEqual([])
}, 30_000)

test('deleting what the cloud holds gives no new tries', async () => {
  for (let nth = 0; nth < 5; nth++) await redeem('oAnna', wrongCode)
  expect(valueOf(await world().ask('oAnna', 'person', 'deleteMyRecords', { confirm: 'DELETE' })).deleted).toBe(1)
  expect(valueOf(await world().ask('oAnna', 'person', 'exportMyRecords', { after: 'redeemTries/0' })).records).toEqual(
    [],
  )
  expect(await redeem('oAnna', wrongCode)).toEqual({ ok: false, code: 'TOO_MANY_TRIES' })
})

test('a code that can be no code is refused by its form', async () => {
  expect(await redeem('oAnna', '短')).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('what is written down of it names numbers only', async () => {
  const { code, id } = await issue()
  valueOf(await redeem('oAnna', code))
  const { entries } = valueOf(await world().ask('oAdmin', 'person', 'listAudit', {}))
  expect(entries.map(({ by, act, subject }) => [by, act, subject])).toEqual([
    ['S0002', 'person.join', 'S0002'],
    ['S0001', 'person.invite', id],
    ['command', 'person.join', 'S0001'],
  ])
  expect(JSON.stringify(entries)).not.toMatch(/oAnna|城固县 编辑|[0-9A-Z]{4}-[0-9A-Z]{4}/)
})

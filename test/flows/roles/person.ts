import { roles } from '@core/domain/person/roles'
import { grant, here, staffWith, there } from '../../seeds/staff'
import { phoneId, valueOf, type World } from '../world'
import { callers, those, thoseOfHere } from './callers'
import type { Table } from './row'

const invitation = (district: string | null) => ({
  ...{ actId: phoneId(), role: 'editor' as const, district, label: '编辑', hours: 24, until: null },
})

/** The id of an invitation to a district that nobody took up yet. */
const open = async (world: World, district: string | null): Promise<string> =>
  valueOf(await world.ask('oFounder', 'person', 'issueInvitation', invitation(district))).id

let count = 0

/** A change of the roles of somebody new, who is an editor in a district: one more role in a district. */
async function change(of: string | null, added: string | null) {
  const number = await staffWith(`oColleague${++count}x`, grant('editor', of))
  const grants = [grant('editor', of), grant('reviewer', added)]
  return { actId: phoneId(), number, revision: 1, grants }
}

const admins = those(['admin'])
const adminsOfTheCity = those(['admin'], ['everywhere'])

export const person: Table<'person'> = {
  summariseMyRecords: [{ about: "one's own", input: () => ({}), may: callers }],
  exportMyRecords: [{ about: "one's own", input: () => ({}), may: callers }],
  deleteMyRecords: [{ about: "one's own", input: () => ({ confirm: 'DELETE' }), may: callers }],
  whoAmI: [{ about: 'oneself', input: () => ({}), may: those(roles) }],
  redeemInvitation: [{ about: 'any code', input: () => ({ code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' }), may: callers }],
  issueInvitation: [
    { about: 'here', input: () => invitation(here), may: thoseOfHere('admin') },
    { about: 'there', input: () => invitation(there), may: those(['admin'], ['there', 'everywhere']) },
    { about: 'the whole city', input: () => invitation(null), may: adminsOfTheCity },
  ],
  listInvitations: [{ about: "one's districts", input: () => ({}), may: admins }],
  revokeInvitation: [
    {
      about: 'here',
      input: async (world) => ({ actId: phoneId(), id: await open(world, here) }),
      may: thoseOfHere('admin'),
    },
    {
      about: 'the whole city',
      input: async (world) => ({ actId: phoneId(), id: await open(world, null) }),
      may: adminsOfTheCity,
    },
  ],
  listStaff: [{ about: "one's districts", input: () => ({}), may: admins }],
  changeGrants: [
    { about: 'somebody of here, here', input: () => change(here, here), may: thoseOfHere('admin') },
    { about: 'somebody of here, there', input: () => change(here, there), may: adminsOfTheCity },
    { about: 'somebody of there, here', input: () => change(there, here), may: adminsOfTheCity },
    { about: 'somebody of the city, here', input: () => change(null, here), may: adminsOfTheCity },
    { about: 'somebody of here, the whole city', input: () => change(here, null), may: adminsOfTheCity },
  ],
  leaveOffice: [{ about: 'oneself', input: () => ({ actId: phoneId(), erase: true }), may: callers }],
  listAudit: [{ about: "what one's staff did", input: () => ({}), may: admins }],
  verifyAudit: [{ about: 'the whole trail', input: () => ({}), may: admins }],
}

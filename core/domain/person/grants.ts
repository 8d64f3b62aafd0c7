import { mayActIn, type Grant, type Staff } from './roles'

/** The most roles that one person can have. */
export const MOST_GRANTS = 40

/** The number of the nth person who ever had a role: 'S0001'. A number is never given again. */
export const staffNumber = (nth: number): string => `S${String(nth).padStart(4, '0')}`

const key = ({ role, district, from, until }: Grant): string => JSON.stringify([role, district, from, until])

/** Whether roles can be held like this: not too many, none twice, and each ends after it begins. */
export function areGrantsPossible(grants: readonly Grant[]): boolean {
  return (
    grants.length <= MOST_GRANTS &&
    new Set(grants.map(key)).size === grants.length &&
    grants.every(({ from, until }) => until === null || until > from)
  )
}

/** The roles that are in one list and not in the other: given, taken, or with another period. */
export function changedGrants(before: readonly Grant[], after: readonly Grant[]): Grant[] {
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))]
  return [...before.filter((grant) => !has.has(key(grant))), ...after.filter((grant) => !had.has(key(grant)))]
}

/** Whether somebody administers the district at this moment (its code), or the whole city (null). */
export const administers = (admin: Staff, district: string | null, now: number): boolean =>
  mayActIn(admin, district, { as: ['admin'], now })

/** Whether an admin has to do with somebody: those with a role in a district of the admin's; for one of the whole city, everybody. */
export function isStaffOf(admin: Staff, { grants }: Staff, now: number): boolean {
  return administers(admin, null, now) || grants.some(({ district }) => administers(admin, district, now))
}

/** Until when somebody administers the district, or the whole city (null), by the roles in force; null: without an end. */
function administersUntil({ grants }: Staff, district: string | null, now: number): number | null {
  const ends = grants
    .filter((grant) => administers({ number: '', grants: [grant] }, district, now))
    .map(({ until }) => until ?? Infinity)
  const last = Math.max(0, ...ends)
  return last === Infinity ? null : last
}

/**
 * Whether an admin may give a role to somebody (a number, or null: to whoever takes up an invitation). Nobody lengthens their
 * own rights, not by way of somebody else either: to oneself any role, and to others that of an admin, is given for no longer
 * than one is an admin there.
 */
export function mayGive(
  admin: Staff,
  to: string | null,
  { role, district, until }: Pick<Grant, 'role' | 'district' | 'until'>,
  now: number,
): boolean {
  if (!administers(admin, district, now)) return false
  if (role !== 'admin' && to !== admin.number) return true
  const end = administersUntil(admin, district, now)
  return end === null || (until !== null && until <= end)
}

/** Whether an admin may change the roles of somebody like this: they have to do with each other, and each role that changes is the admin's to give. */
export function mayChangeGrants(admin: Staff, of: Staff, after: readonly Grant[], now: number): boolean {
  const had = new Set(of.grants.map(key))
  return (
    isStaffOf(admin, of, now) &&
    changedGrants(of.grants, after).every(({ district }) => administers(admin, district, now)) &&
    after.every((grant) => had.has(key(grant)) || mayGive(admin, of.number, grant, now))
  )
}

/**
 * Somebody's roles with one more; those that are over by then are dropped. One that is held already, in this district or the whole
 * city and as long, is not given twice.
 */
export function withGrant(grants: readonly Grant[], grant: Grant): Grant[] {
  const held = grants.filter(({ until }) => until === null || until > grant.from)
  const isHeld = held.some(
    ({ role, district, from, until }) =>
      role === grant.role &&
      (district === null || district === grant.district) &&
      from <= grant.from &&
      (until === null || (grant.until !== null && until >= grant.until)),
  )
  return isHeld ? held : [...held, grant]
}

/** Whether a role can make somebody the one who administers the whole city without an end. */
const isLastingAdmin = ({ role, district, until }: Grant): boolean =>
  role === 'admin' && district === null && until === null

/**
 * Those who administer the whole city without an end, after somebody's roles changed: what `keepsAnAdmin` needs to know of everybody.
 */
export function adminsAfter(admins: readonly Staff[], { number, grants }: Staff): Staff[] {
  const others = admins.filter((admin) => admin.number !== number)
  const lasting = grants.filter(isLastingAdmin)
  return lasting.length > 0 ? [...others, { number, grants: lasting }] : others
}

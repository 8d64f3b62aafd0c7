import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { adminsAfter, administers, areGrantsPossible, staffNumber, withGrant } from '@core/domain/person/grants'
import { keepsAnAdmin, type Grant, type Staff } from '@core/domain/person/roles'
import { collection } from '../_kit/database'
import { personOf, type KeptStaff, type KeptStaffPerson } from '../_kit/staff'
import { staffAct } from '../_kit/staffAct'
import type { Transaction } from '../_kit/transaction'

/**
 * What must be known of all staff at once, since a transaction reads single records only. Every change of anybody's roles
 * writes it too: of two changes at the same moment the second sees what the first did, so that two admins who remove each
 * other leave one.
 */
interface StaffHead {
  _id: string
  /** How many numbers were given. */
  given: number
  /** Those who administer the whole city without an end. */
  admins: readonly Staff[]
  /** The invitation that the command printed last. */
  firstInvitation: string | null
}

const HEAD: StaffHead = { _id: 'head', given: 0, admins: [], firstInvitation: null }

export async function headIn(transaction: Transaction): Promise<StaffHead> {
  return (await transaction.find<StaffHead>('staffHead', HEAD._id)) ?? HEAD
}

export async function putHead(transaction: Transaction, head: StaffHead): Promise<void> {
  await transaction.put('staffHead', head)
}

/** Keeps somebody's roles as they are now. Refuses with LAST_ADMIN what would leave nobody to administer the whole city. */
export async function putStaff(transaction: Transaction, head: StaffHead, staff: KeptStaff, now: number) {
  const admins = adminsAfter(head.admins, staff)
  if (keepsAnAdmin(head.admins, now) && !keepsAnAdmin(admins, now)) throw new AppError('LAST_ADMIN')
  await transaction.put('staff', staff)
  await putHead(transaction, { ...head, admins })
}

export async function staffIn(transaction: Transaction, number: string): Promise<KeptStaff | null> {
  return transaction.find<KeptStaff>('staff', number)
}

/** Refuses whoever does not administer the district (or the whole city: null) any more: the role may have gone since the call began. */
export async function refuseUnlessAdmin(
  transaction: Transaction,
  number: string,
  district: string | null,
  now: number,
) {
  const staff = await staffIn(transaction, number)
  if (!staff || !administers(staff, district, now)) throw new AppError('FORBIDDEN')
}

/** Somebody who is about to take up a role: with the number they have, or the next one that nobody has. */
export interface Joining {
  openId: string
  number: string
  isNew: boolean
  /** How many numbers had been given when this one was chosen. */
  given: number
}

/** Somebody else was given the number meanwhile, or this very person was. */
class NumberGiven extends Error {}

/** How often another number is chosen before somebody is asked to come back. */
const TRIES = 20

/**
 * Does something under the number of a person, who may not have one yet. When the number goes to somebody else meanwhile, it is done again
 * with another. Refuses with BUSY when that never ends.
 */
export async function underNumber<R>(openId: string, work: (joining: Joining) => Promise<R>): Promise<R> {
  for (let nth = 0; nth < TRIES; nth++) {
    // Read before the person: a number given in between is then noticed by `join`.
    const { given } = (await collection<StaffHead>('staffHead').find(HEAD._id)) ?? HEAD
    const person = await personOf(openId)
    try {
      return await work({ openId, number: person?._id ?? staffNumber(given + 1), isNew: person === null, given })
    } catch (error) {
      if (!(error instanceof NumberGiven)) throw error
    }
  }
  throw new AppError('BUSY')
}

/** Gives somebody one more role, and a number with the first. Yields the roles before and after. */
export async function join(
  transaction: Transaction,
  { openId, number, isNew, given }: Joining,
  { label, grant, now }: { label: string; grant: Grant; now: number },
): Promise<{ before: readonly Grant[] | null; after: readonly Grant[] }> {
  const head = await headIn(transaction)
  const person = await transaction.find<KeptStaffPerson>('staffPeople', number)
  if (isNew ? head.given !== given || person : person?.openId !== openId) throw new NumberGiven()
  const staff = await staffIn(transaction, number)
  const grants = withGrant(staff?.grants ?? [], grant)
  if (!areGrantsPossible(grants)) throw new AppError('BAD_INPUT')
  const revision = (staff?.revision ?? 0) + 1
  const kept: KeptStaff = { _id: number, number, grants, joinedAt: staff?.joinedAt ?? now, leftAt: null, revision }
  await putStaff(transaction, { ...head, given: isNew ? given + 1 : head.given }, kept, now)
  const named: KeptStaffPerson = { _id: number, openId, label }
  if (isNew) await transaction.insert('staffPeople', named)
  return { before: staff?.grants ?? null, after: grants }
}

/** Gives a role without an invitation, as a command may: for samples and tests. Who has a number already stays as they are. */
export async function takeOn(openId: string, label: string, grants: readonly Grant[], now: number): Promise<string> {
  return underNumber(openId, async (joining) => {
    const { number } = joining
    if (!joining.isNew) return number
    const act = { actId: `take-on.${number}`, by: 'command', act: 'person.join', subject: number, now } as const
    return staffAct(act, async (transaction) => {
      const [first, ...others] = grants
      if (!first) throw new AppError('BAD_INPUT')
      const { before } = await join(transaction, joining, { label, grant: first, now })
      const staff = await staffIn(transaction, number)
      if (staff && others.length > 0) await putStaff(transaction, await headIn(transaction), { ...staff, grants }, now)
      return { answer: number, before, after: { grants } }
    })
  })
}

/** Gives back all roles of somebody; with `erase`, whose number it was is forgotten. */
export async function leave(number: string, { actId, erase, now }: { actId: string; erase: boolean; now: number }) {
  return staffAct({ actId, by: number, act: 'person.leave', subject: number, now }, async (transaction) => {
    const head = await headIn(transaction)
    const staff = await staffIn(transaction, number)
    if (!staff) throw new AppError('NOT_FOUND')
    const left = { ...staff, grants: [], leftAt: staff.leftAt ?? now, revision: staff.revision + 1 }
    await putStaff(transaction, head, left, now)
    if (erase) await transaction.remove('staffPeople', number)
    return { answer: null, before: { grants: staff.grants }, after: { grants: [], erased: erase } }
  })
}

type ShownStaff = OutputOf<typeof personApi.whoAmI>

const shown = ({ _id: _, ...staff }: KeptStaff, label: string | null): ShownStaff => ({
  ...staff,
  grants: [...staff.grants],
  label,
})

export async function findStaff(number: string): Promise<KeptStaff | null> {
  return collection<KeptStaff>('staff').find(number)
}

/** Somebody as colleagues see them: the roles, and what they are called unless that was erased. */
export async function shownStaff(staff: KeptStaff): Promise<ShownStaff> {
  const person = await collection<KeptStaffPerson>('staffPeople').find(staff._id)
  return shown(staff, person?.label ?? null)
}

/** Everybody who has or had a role, in the order of their numbers, as colleagues see them. */
export async function allStaff(): Promise<ShownStaff[]> {
  const [staff, people] = await Promise.all([
    collection<KeptStaff>('staff').findAll({ _id: { above: '' } }, { orderBy: [['_id', 'asc']] }),
    collection<KeptStaffPerson>('staffPeople').findAll({ _id: { above: '' } }),
  ])
  const labels = new Map(people.map(({ _id, label }) => [_id, label]))
  return staff.map((one) => shown(one, labels.get(one._id) ?? null))
}

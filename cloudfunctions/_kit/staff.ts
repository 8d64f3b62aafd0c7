import type { Staff } from '@core/domain/person/roles'
import { collection } from './database'

/** Somebody with roles, as kept: by number alone. */
export interface KeptStaff extends Staff {
  _id: string
  joinedAt: number
  leftAt: number | null
  revision: number
}

/** Whose number it is: kept apart, and erased when somebody leaves and asks. */
export interface KeptStaffPerson {
  _id: string
  openId: string
  label: string
}

/** Whose number somebody's is; null for whoever never had a role, or has been forgotten. */
export async function personOf(openId: string): Promise<KeptStaffPerson | null> {
  const [person] = await collection<KeptStaffPerson>('staffPeople').findAll({ openId }, { limit: 1 })
  return person ?? null
}

/** Who somebody is to the office; null for a resident. */
export async function staffOf(openId: string): Promise<KeptStaff | null> {
  const person = await personOf(openId)
  return person ? collection<KeptStaff>('staff').find(person._id) : null
}

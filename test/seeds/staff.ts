import type { Grant, Role } from '@core/domain/person/roles'
import { takeOn } from '../../cloudfunctions/person/storeOfStaff'

/** Two districts of a city: the one that a test is about, and another. */
export const here = '610722'
export const there = '610723'

/** A role, in the whole city unless a district is named, since long ago. */
export const grant = (role: Role, district: string | null = null, rest: Partial<Grant> = {}): Grant => ({
  ...{ role, district, from: 1.7e12, until: null },
  ...rest,
})

/** Gives somebody roles in the cloud of an open world, and yields the number. */
export async function staffWith(openId: string, ...grants: Grant[]): Promise<string> {
  return takeOn(openId, `${openId}的称呼`, grants, Date.now())
}

import { roles, type Role } from '@core/domain/person/roles'
import { grant, here, staffWith, there } from '../../seeds/staff'

/** Where a role holds: in the district that the table is about, in another, or in the whole city. */
const places = { here, there, everywhere: null } as const
type Place = keyof typeof places

/** A resident, or somebody with one role in one place. */
export type Caller = 'resident' | `${Role} ${Place}`

const placeNames = Object.keys(places) as Place[]

/** Everybody who asks, in one order. */
export const callers: readonly Caller[] = [
  'resident',
  ...roles.flatMap((role) => placeNames.map((place): Caller => `${role} ${place}`)),
]

export const openIdOf = (caller: Caller): string => `oCaller-${caller.replace(' ', '-')}`

/** Those with one of these roles, in any of these places. */
export const those = (of: readonly Role[], where: readonly Place[] = placeNames): Caller[] =>
  callers.filter((caller) => of.some((role) => where.some((place) => caller === `${role} ${place}`)))

/** Those with one of these roles, where it holds in the district that the table is about. */
export const thoseOfHere = (...of: Role[]): Caller[] => those(of, ['here', 'everywhere'])

/** Gives each of them the role in the open world. */
export async function takeOnCallers(): Promise<void> {
  for (const role of roles)
    for (const place of placeNames) await staffWith(openIdOf(`${role} ${place}`), grant(role, places[place]))
}

import type { Unit } from '@core/domain/activity/unit'
import type { Grant } from '@core/domain/person/roles'
import { useIdentity, type Identity } from '@/session/whoAmI'

/** Where somebody may hold activities, by the grants of a teacher: codes of districts; null: in the whole city. */
export function teacherDistricts(grants: readonly Pick<Grant, 'role' | 'district'>[]): string[] | null {
  const held = grants.filter(({ role }) => role === 'teacher').map(({ district }) => district)
  const districts = held.filter((district): district is string => district !== null)
  return held.length > districts.length ? null : districts
}

const none: Grant[] = []

const grantsOf = (identity: Identity) => (identity.state === 'staff' ? identity.me.grants : none)

/** Where the user may hold activities. */
export const useTeacherDistricts = () => teacherDistricts(useIdentity(({ identity }) => grantsOf(identity)))

/** A unit in a district where its teacher may act: `mine`, null for the whole city. One of elsewhere is of the first of them. */
export function inOwnDistrict(unit: Unit, mine: readonly string[] | null): Unit {
  const isMine = mine === null || mine.length === 0 || (unit.district !== null && mine.includes(unit.district))
  return isMine ? unit : { ...unit, district: mine[0] ?? null }
}

import { mayActIn, officeRoles, type Staff } from './roles'

/** Whose announcements somebody of the office sees: everybody's, or those of their own districts (codes). */
export function officeDistricts(staff: Staff, now: number): readonly string[] | 'all' {
  if (mayActIn(staff, null, { as: officeRoles, now })) return 'all'
  const codes = staff.grants.flatMap(({ district }) => district ?? [])
  return [...new Set(codes)].filter((code) => mayActIn(staff, code, { as: officeRoles, now }))
}

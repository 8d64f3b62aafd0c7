import { mayActIn, officeRoles, type Staff } from '@core/domain/person/roles'
import type { KeptDraftFile } from './storeOfFiles'

/**
 * Whether somebody of the office may see a file: everybody may what is public; else whoever attached it, and those who act in
 * a district of which a draft has it. Its hash alone opens nothing.
 */
export const maySeeFile = ({ isThere, by, of }: KeptDraftFile, staff: Staff, now: number): boolean =>
  isThere || by.includes(staff.number) || of.some((district) => mayActIn(staff, district, { as: officeRoles, now }))

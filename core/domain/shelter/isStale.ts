import { DAY, momentOf } from '../moment'

/**
 * Whether a place shows 待核实 on a day ('2027-03-01'): nobody has looked for more than so many days, nobody ever said
 * that they looked, or the date given has not come yet.
 */
export function isStale(checkedOn: string | null, today: string, staleAfterDays: number): boolean {
  if (checkedOn === null || checkedOn > today) return true
  const days = (momentOf(today, '00:00') - momentOf(checkedOn, '00:00')) / DAY
  return !(days <= staleAfterDays)
}

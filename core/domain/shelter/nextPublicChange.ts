import { DAY, dateAt, momentOf } from '../moment'
import type { Shelter } from './shelter'

const isDate = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(momentOf(text, '00:00'))

/** The date so many days later. */
const later = (date: string, days: number): string => dateAt(momentOf(date, '12:00') + days * DAY)

/**
 * The next date ('2027-03-02') after today on which everybody may read something else of these records although nobody
 * changes them: an approval begins or has ended, a consent begins, a place becomes 待核实. Null: none. It may be named
 * without need, never missed.
 */
export function nextPublicChange(
  records: readonly Shelter[],
  { today, staleAfterDays }: { today: string; staleAfterDays: number },
): string | null {
  let next: string | null = null
  for (const { approval, consent, checked } of records) {
    const dates = [
      approval?.date,
      isDate(approval?.validUntil) ? later(approval.validUntil, 1) : null,
      consent?.date,
      checked?.on,
      isDate(checked?.on) ? later(checked.on, staleAfterDays + 1) : null,
    ]
    for (const date of dates) if (isDate(date) && date > today && (next === null || date < next)) next = date
  }
  return next
}

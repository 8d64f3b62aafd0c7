import { outreachFaults, MOST_PEOPLE, type Outreach, type OutreachFault } from '@core/domain/outreach/outreach'
import type { LineValues } from './lineStore'
import { texts } from './texts'

/** The form filled with a line. */
export const valuesOf = ({ date, district, setting, what, partner, people }: Outreach): LineValues => ({
  ...{ date, district: district ?? '', setting, what, partner },
  people: people === null ? '' : String(people),
})

/** What the form says: a line, or what is wrong with it by field. Without a number of people it is unknown. */
export function readLine(values: LineValues, today: string): { line: Outreach } | { faults: OutreachFault[] } {
  const { date, district, setting, people } = values
  const typed = people.trim().normalize('NFKC')
  const isNumber = typed === '' || (/^\d{1,8}$/.test(typed) && Number(typed) <= MOST_PEOPLE)
  const line: Outreach = {
    ...{ date, district: district === '' ? null : district, setting: setting ?? 'community' },
    ...{ what: values.what.trim(), partner: values.partner.trim() },
    people: typed === '' ? null : Number(typed),
  }
  const faults: OutreachFault[] = [
    ...(date === '' ? [{ field: 'date' as const, words: texts.needed }] : []),
    ...(district === null ? [{ field: 'district' as const, words: texts.choose }] : []),
    ...(setting === null ? [{ field: 'setting' as const, words: texts.choose }] : []),
    ...outreachFaults(line, today).filter(({ field }) => field !== 'date' || date !== ''),
    ...(isNumber ? [] : [{ field: 'people' as const, words: texts.peopleWrong }]),
  ]
  return faults.length > 0 ? { faults } : { line }
}

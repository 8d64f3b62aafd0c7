import { dateInWords, weekdayOf } from '../../moment'
import { dateOf, sameDay } from './dates'
import { type Field, empty, read, workedOut } from './fields'
import { type Page, spansOf } from './page'
import type { Role } from './roles'
import { type Resolved, nearest } from './year'

/** The day before a postponement; its year may follow from the new day's. */
export function readPreviousDate(page: Page, roles: readonly Role[], date: Field<string>): Field<string> {
  const old = page.dates.filter((_, at) => roles[at] === 'previous')
  const [first] = old
  if (!first) return empty('missing')
  const spans = spansOf(page, ...old)
  if (!old.every((one) => sameDay(one, first)) || old.some(({ ofSeveral }) => ofSeveral))
    return empty('contradictory', spans)
  const whole = old.find(({ year }) => year !== undefined)
  let found: Resolved | undefined
  if (whole?.year !== undefined) found = { date: dateOf(whole.year, whole.month, whole.day), sum: '' }
  else if (date.state === 'read') found = nearest(first.month, first.day, { date: date.value, name: '改定的日期' })
  if (!found) return empty('yearMissing', spans)
  if (first.weekday && weekdayOf(found.date) !== first.weekday.name)
    return empty(
      'contradictory',
      spans,
      `${dateInWords(found.date, true)}是${weekdayOf(found.date)},原文写${first.weekday.name}`,
    )
  if (whole) return read(found.date, spansOf(page, whole))
  return workedOut(found.date, [...spans, ...date.spans], `${first.month}月${first.day}日没有写年份;${found.sum}`)
}

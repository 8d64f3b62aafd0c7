import type { DateWords } from './dates'
import { type Field, empty, read, workedOut } from './fields'
import { type Page, spansOf, stretchAt } from './page'
import type { Role } from './roles'
import { type Known, daysBetween, onOrBefore } from './year'
import { dateOf } from './dates'

const fullDate = ({ year, month, day }: DateWords): string | undefined =>
  year === undefined ? undefined : dateOf(year, month, day)

function having(page: Page, roles: readonly Role[], role: Role): DateWords[] {
  return page.dates.filter((_, at) => roles[at] === role)
}

/** Where the text of the notice is: its first line that is a whole sentence. What stands above is title and page. */
function bodyAt(page: Page): number {
  const body = page.lines.find(({ words }) => words.length > 30 || /[。;]/.test(words))
  return body?.from ?? 0
}

function several(page: Page, dates: readonly DateWords[]): Field<string> | undefined {
  const first = dates[0]
  if (!first) return empty('missing')
  if (dates.some(({ year, month, day }) => year !== first.year || month !== first.month || day !== first.day))
    return empty('ambiguous', spansOf(page, ...dates), '文中有几个不同的日期单独成行')
  return undefined
}

/** Broken figures where the signature's date should be: the last line, or one that holds nothing else. */
function brokenSignature(page: Page): Field<string> {
  const body = bodyAt(page)
  const last = page.lines[page.lines.length - 1]
  const broken = page.brokenDates.find(({ from, to }) => {
    const line = stretchAt(page.lines, from)
    const rest = page.text.slice(line.from, from) + page.text.slice(to, line.to)
    return line.from > body && (line === last || rest.length < 24) && !/[,。;]/.test(rest)
  })
  return broken ? empty(broken.reason, spansOf(page, broken)) : empty('missing')
}

/**
 * The date of the signature (成文日期): it stands alone in a line below the text, or behind the issuer's name; or behind
 * the words 成文日期. Without one, the day on which the text says that the government announced it.
 */
export function readSignedOn(page: Page, roles: readonly Role[], test: Field<string>): Field<string> {
  const body = bodyAt(page)
  const labelled = having(page, roles, 'signed')
  const below = having(page, roles, 'alone').filter(({ from }) => from > body)
  const announced = having(page, roles, 'announced')
  const dates = [labelled, below, announced].find((all) => all.length > 0) ?? []
  if (dates.length === 0) return brokenSignature(page)
  const doubt = several(page, dates)
  if (doubt) return doubt
  const [words] = dates
  if (!words) return empty('missing')
  const spans = spansOf(page, ...dates.slice(0, 1))
  if (words.ofSeveral) return empty('ambiguous', spans)
  const whole = fullDate(words)
  if (whole !== undefined) return read(whole, spans)
  // Only a year that is written with the test's date counts: one worked out from the signature would be worked out from itself.
  if (test.state !== 'read' || test.how !== 'stated') return empty('yearMissing', spans)
  const known: Known = { date: test.value, name: '试鸣日期' }
  const found = onOrBefore(words.month, words.day, known)
  if (!found) return empty('yearMissing', spans)
  return workedOut(found.date, [...spans, ...test.spans], `${words.month}月${words.day}日没有写年份;${found.sum}`)
}

/** The day of publication: behind 发布时间, or on the line of the page it was copied from; or handed over with the text. */
export function readPublishedOn(page: Page, roles: readonly Role[], given: string | undefined): Field<string> {
  const head = having(page, roles, 'alone').filter(({ from }) => from < bodyAt(page))
  const dates = [
    ...having(page, roles, 'published'),
    ...head.filter((date) => /[./-]/.test(page.text.slice(date.from, date.to))),
  ]
  const first = dates[0]
  if (!first) return given === undefined ? empty('missing') : read(given, [], 'given')
  const spans = spansOf(page, ...dates)
  const doubt = several(page, dates)
  if (doubt) return doubt
  const whole = fullDate(first)
  if (whole === undefined) return given === undefined ? empty('yearMissing', spans) : read(given, [], 'given')
  if (given !== undefined && given !== whole) return empty('contradictory', spans, `原文写${whole},另给的是${given}`)
  return read(whole, spans.slice(0, 1))
}

/** Which day comes too late: a notice is signed before it is published, and published before its test. */
export const isAfter = (one: Field<string>, other: Field<string>): boolean =>
  one.state === 'read' && other.state === 'read' && daysBetween(other.value, one.value) > 0

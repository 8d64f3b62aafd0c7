import { dateInWords, weekdayOf } from '../../moment'
import { type Broken, type DateWords, dateOf, sameDay } from './dates'
import { type Empty, type Field, empty, read, workedOut } from './fields'
import type { ReadKind } from './kind'
import { withYear } from './missingYear'
import { type Page, spansOf, stretchAt } from './page'
import { readPreviousDate } from './previousDate'
import type { Role } from './roles'
import { daysBetween } from './year'

/** The day of the test, the weekday written beside it, and, when it was moved, the day it had before. */
export interface TestDates {
  date: Field<string>
  weekday: Field<string>
  previousDate: Field<string>
}

/** The time of day is changed, the day is not. */
const ONLY_THE_TIME =
  /(?:调整|改|推迟|顺延|延后|提前|变更|更正)(?:至|到|为|在|于)(?:当日|当天|同日)?(?:上午|下午|中午|晚上|早上)?\d{1,2}[:时点]/

function pick(page: Page, roles: readonly Role[], kind: ReadKind): DateWords[] {
  const having = (...wanted: Role[]): DateWords[] => page.dates.filter((_, at) => wanted.includes(roles[at] ?? 'other'))
  if (kind === 'postponement' || kind === 'correction') {
    const renewed = having('renewed')
    if (renewed.length > 0 || page.brokenDates.length > 0) return renewed
    if (kind === 'postponement') return ONLY_THE_TIME.test(page.text) ? having('test', 'previous') : []
    return having('previous').length > 0 ? [] : having('test')
  }
  if (kind === 'cancellation') return having('previous', 'test', 'weakTest')
  if (kind === 'clarification')
    return having('test', 'weakTest', 'other').filter(({ from }) => {
      const { words, from: start } = stretchAt(page.statements, from)
      const behind = words.slice(from - start)
      return (
        /误|故障/.test(behind) && !/正式试鸣|试鸣定于/.test(words.slice(Math.max(0, from - start - 12), from - start))
      )
    })
  const strong = having('test', 'renewed')
  // A date that only has a time behind it is no test's where the test's own could not be read.
  if (strong.length === 0 && brokenTest(page)) return []
  return strong.length > 0
    ? [...strong, ...having('weakTest').filter((weak) => sameDay(weak, strong[0]) || goesOn(page, strong, weak))]
    : having('weakTest')
}

/** A date that opens the next part of the sentence in which the test's stands, or is another place's: 3月13日10:00;9月18日9:18. */
function goesOn(page: Page, strong: readonly DateWords[], weak: DateWords): boolean {
  const lead = strong.filter(({ to }) => to <= weak.from).map(({ to }) => page.text.slice(to, weak.from))
  return lead.some((words) => /^[^。;\n]{0,40}(?:;|[,、][一-龥]{1,8}[区县市镇乡](?:为|在|于|是)?)$/.test(words))
}

/** Broken figures where the date of the test should be. */
function brokenTest(page: Page): Broken | undefined {
  return page.brokenDates.find(({ from }) => {
    const line = stretchAt(page.lines, from)
    return line.to - line.from > 24 || /试鸣|时间|日期|定于/.test(line.words)
  })
}

function reasonOf(page: Page): Empty {
  const broken = brokenTest(page)
  return broken ? empty(broken.reason, spansOf(page, broken)) : empty('missing')
}

function resolved(
  page: Page,
  all: readonly DateWords[],
  signedOn: Field<string>,
  publishedOn: Field<string>,
  kind: ReadKind,
): Field<string> {
  const [first] = all
  if (!first) return reasonOf(page)
  const spans = spansOf(page, ...all)
  if (all.some(({ ofSeveral }) => ofSeveral)) return empty('ambiguous', spans, '写了不止一天')
  if (!all.every((one) => all.every((other) => sameDay(one, other))))
    return empty('contradictory', spans, '文中写了不同的试鸣日期')
  const whole = all.find(({ year }) => year !== undefined)
  if (whole?.year !== undefined) return read(dateOf(whole.year, whole.month, whole.day), spansOf(page, whole))
  const found = withYear(page, all.find(({ weekday }) => weekday) ?? first, signedOn, publishedOn, kind)
  if ('state' in found) return found
  return workedOut(found.date, found.spans, `${first.month}月${first.day}日没有写年份;${found.sum}`)
}

const MASKED_WEEKDAY = /(?:星期|周|礼拜)×/

function weekdayField(page: Page, all: readonly DateWords[], date: Field<string>): Field<string> {
  const written = all.flatMap(({ weekday }) => (weekday ? [weekday] : []))
  const [first] = written
  const masked = MASKED_WEEKDAY.exec(page.text)
  if (!first) {
    if (masked) return empty('masked', spansOf(page, { from: masked.index, to: masked.index + masked[0].length }))
    const lone = /[(,](?:星期|周)[一二三四五六日天][),]/.exec(page.text)
    if (lone && date.state === 'empty' && date.reason !== 'missing')
      return empty(
        'unreadable',
        spansOf(page, { from: lone.index, to: lone.index + lone[0].length }),
        '所附的日期无法辨认',
      )
    return empty('missing')
  }
  const spans = spansOf(page, ...written)
  if (written.some(({ name }) => name !== first.name)) return empty('contradictory', spans)
  return read(first.name, spans)
}

/** A date and a weekday that do not belong together leave both empty: one of them is wrong, and nothing says which. */
function checkedAgainstWeekday(date: Field<string>, weekday: Field<string>): TestDates | undefined {
  if (date.state !== 'read' || weekday.state !== 'read') return undefined
  const really = weekdayOf(date.value)
  if (really === weekday.value) {
    if (typeof date.how !== 'object') return undefined
    const sum = `${date.how.workedOut};这一天是${really},与原文相符`
    return {
      date: workedOut(date.value, [...date.spans, ...weekday.spans], sum),
      weekday,
      previousDate: empty('missing'),
    }
  }
  const because = `${dateInWords(date.value, true)}是${really},原文写${weekday.value}`
  const spans = [...date.spans, ...weekday.spans]
  const both = empty('contradictory', spans, because)
  return { date: both, weekday: both, previousDate: empty('missing') }
}

/**
 * The day of the test as a notice writes it. Without a year it is worked out from the title, the signature, the day of
 * publication or the weekday, where these leave one day only.
 */
export function readTestDates(
  page: Page,
  roles: readonly Role[],
  kind: ReadKind,
  signedOn: Field<string>,
  publishedOn: Field<string>,
): TestDates {
  const all = pick(page, roles, kind)
  const date = resolved(page, all, signedOn, publishedOn, kind)
  const weekday = weekdayField(page, all, date)
  const checked = checkedAgainstWeekday(date, weekday)
  const dates = checked ?? { date, weekday, previousDate: empty('missing') }
  const moved = kind === 'postponement' || kind === 'correction'
  return moved ? { ...dates, previousDate: readPreviousDate(page, roles, dates.date) } : dates
}

/** A test that was over when its notice was signed or published: one of the days is wrong. A misfire is told afterwards. */
export function isBefore(date: Field<string>, paper: Field<string>): boolean {
  return date.state === 'read' && paper.state === 'read' && daysBetween(paper.value, date.value) < 0
}

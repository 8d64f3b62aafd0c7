import { type DateWords, dateOf } from './dates'
import { yearOfNumbers } from './documentNumber'
import { everyMatch } from './everyMatch'
import { type Empty, type Field, type Read, empty } from './fields'
import type { ReadKind } from './kind'
import { type Page, spansOf, stretchAt } from './page'
import { type Known, type Resolved, byWeekday, nearest, onOrAfter } from './year'

const YEAR_OF_TEST = /((?:19|20)\d{2})年(?!\d|前|以来)(?:度)?[^,。;\n]{0,20}(?:试鸣|警报)/g

function knownDays(signedOn: Field<string>, publishedOn: Field<string>): Known[] {
  const named = [
    { field: signedOn, name: '落款日期' },
    { field: publishedOn, name: '发布日期' },
  ]
  return named.flatMap(({ field, name }) => (field.state === 'read' ? [{ date: field.value, name }] : []))
}

/** What has a year of its own: 2026年度警报试鸣工作计划 may well set a day of the next. */
const PLAN = /^[^,。;\n]{0,6}(?:计划|方案|要点|部署|总结)/

/** The year that the title or a sentence gives the test itself: 2027年“3·13”防空警报试鸣. */
function yearOfTest(page: Page): { year: number; from: number; to: number } | undefined {
  const all = everyMatch(YEAR_OF_TEST, page.text).filter(
    ({ 0: words, index }) =>
      !/去年|上年/.test(words) &&
      !PLAN.test(page.text.slice(index + words.length)) &&
      !/废止|作废|失效/.test(stretchAt(page.statements, index).words),
  )
  const [first] = all
  if (!first || all.some((one) => one[1] !== first[1])) return undefined
  return { year: Number(first[1]), from: first.index, to: first.index + 5 }
}

type Way = Resolved & { spans: Read<string>['spans'] }

/** The day that a date without a year must be, from all that is known; or why that is not known. */
export function withYear(
  page: Page,
  words: DateWords,
  signedOn: Field<string>,
  publishedOn: Field<string>,
  kind: ReadKind,
): Way | Empty {
  const { month, day, weekday, yearWord } = words
  const own = spansOf(page, words)
  const ways: Way[] = []
  const stated = yearOfTest(page)
  if (stated)
    ways.push({
      date: dateOf(stated.year, month, day),
      sum: `文中写明是${stated.year}年的试鸣`,
      spans: spansOf(page, stated),
    })
  const known = knownDays(signedOn, publishedOn)
  for (const one of known) {
    const found = kind === 'clarification' ? nearest(month, day, one) : onOrAfter(month, day, one)
    const spans = one.name === '落款日期' ? signedOn.spans : publishedOn.spans
    if (!found)
      return empty('contradictory', [...own, ...spans], `${one.name}是${one.date},其后不久没有${month}月${day}日`)
    ways.push({ ...found, spans })
  }
  const number = yearOfNumbers(page)
  if (ways.length === 0 && weekday && number) {
    const found = byWeekday(month, day, number.year, weekday.name)
    if (found) ways.push({ ...found, spans: spansOf(page, number, weekday) })
  }
  const [first] = ways
  if (!first) return empty('yearMissing', own, `原文只写${month}月${day}日`)
  const all = [...own, ...first.spans]
  if (ways.some(({ date }) => date !== first.date))
    return empty('contradictory', all, ways.map(({ sum }) => sum).join(';'))
  const base = known[0]
  if (yearWord !== undefined && base) {
    const expected = Number(base.date.slice(0, 4)) + (/明|次/.test(yearWord) ? 1 : 0)
    if (Number(first.date.slice(0, 4)) !== expected)
      return empty('contradictory', all, `${first.sum},与“${yearWord}”不符`)
  } else if (yearWord !== undefined && /明|次/.test(yearWord)) return empty('yearMissing', own)
  return { ...first, spans: all }
}

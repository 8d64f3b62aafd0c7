import type { Field } from '@core/domain/announcement/reading/fields'
import { plainOf } from '@core/domain/announcement/reading/plain'
import type { NoticeReading } from '@core/domain/announcement/reading/readNotice'
import type { ReadSignal } from '@core/domain/announcement/reading/signalFields'

type Named = [string, Field<unknown>]

const ofSignal = ({ signal, at, until, onSeconds, offSeconds, repeats, totalSeconds }: ReadSignal): Named[] =>
  Object.entries({ at, until, onSeconds, offSeconds, repeats, totalSeconds }).map(([name, field]) => [
    `${signal} ${name}`,
    field,
  ])

/** Every field of a reading under its name. */
export function fieldsOf({ window, sessions, remarks: _, ...rest }: NoticeReading): Named[] {
  return [
    ...Object.entries(rest),
    ['window from', window.from],
    ['window until', window.until],
    ...sessions.flatMap(({ from, until, signals }): Named[] => [
      ['session from', from],
      ['session until', until],
      ...signals.flatMap(ofSignal),
    ]),
  ]
}

const isIn = (text: string, { from, to }: { from: number; to: number }): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length

const numbersOf = (value: unknown): string[] =>
  (String(value).match(/\d+/g) ?? []).map((digits) => String(Number(digits)))

/** The words that a value was read from, as plain text, must hold its numbers; words that are quoted must stand there as they are. */
function standsThere(text: string, name: string, field: Field<unknown>): boolean {
  if (field.state === 'empty' || field.how !== 'stated') return true
  const original = field.spans.map(({ from, to }) => text.slice(from, to))
  if (Array.isArray(field.value)) return field.value.every((words, at) => words === original[at]?.trim())
  if (['kind', 'weekday', 'issuer'].includes(name)) return original.length > 0
  // Alone, "9 : 1 8" does not show that its whole line is spaced out.
  const close = original.map((words) => words.replace(/\s/g, ''))
  // Nor is 廿四 a number without its unit, which may stand outside.
  const plain = [...original, ...close, ...close.map((words) => `${words}秒`)]
    .map((words) => plainOf(words).text)
    .join(' ')
  const written = numbersOf(plain)
  // 半, 一刻 and the whole hour are minutes in words or none at all.
  return numbersOf(field.value).every((number) => written.includes(number) || number === '0' || /半|刻/.test(plain))
}

/** What is wrong with a reading of a text, whatever the text is: a span outside of it, or a value that does not stand there. */
export function faultsOf(text: string, notice: NoticeReading): string[] {
  return fieldsOf(notice).flatMap(([name, field]) => [
    ...field.spans
      .filter((span) => !isIn(text, span))
      .map(({ from, to }) => `${name}: a span from ${from} to ${to} in ${text.length}`),
    ...(standsThere(text, name, field) ? [] : [`${name}: ${JSON.stringify(field)} does not stand there`]),
  ])
}

/** All days that a text writes in any way, as '3-13', found without the reader's own rules. */
function daysIn(text: string): Set<string> {
  const days = new Set<string>()
  const plain = plainOf(text).text
  for (const words of [plain.replace(/\s/g, ''), plain.replace(/\s+/g, ' ')])
    for (const { index } of words.matchAll(/\d/g)) {
      const here = words.slice(index, index + 12)
      const [, , month, day] = /^((?:\d{4})[年./-]的?)?(\d{1,2})[月./·-](\d{1,2})/.exec(here) ?? []
      const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}/.exec(here) ?? []
      if (month !== undefined) days.add(`${Number(month)}-${Number(day)}`)
      if (first !== undefined) days.add(`${Number(second)}-${Number(first)}`)
    }
  return days
}

/** Dates that were read and are written nowhere in the text. */
export function inventedDates(text: string, { date, previousDate, signedOn, publishedOn }: NoticeReading): string[] {
  const days = daysIn(text)
  return [date, previousDate, signedOn, publishedOn].flatMap((field) => {
    if (field.state === 'empty' || field.how === 'given') return []
    const [, month, day] = field.value.split('-')
    return days.has(`${Number(month)}-${Number(day)}`) ? [] : [`${field.value} is not written in the text`]
  })
}

const values = (notice: NoticeReading): Map<string, Set<string>> => {
  const all = new Map<string, Set<string>>()
  for (const [name, field] of fieldsOf(notice)) {
    if (field.state !== 'read' || Array.isArray(field.value)) continue
    all.set(name, (all.get(name) ?? new Set()).add(String(field.value)))
  }
  return all
}

/** With a digit hidden a value may get lost; it never becomes another. Where nothing was read before, nothing is compared. */
export function changedValues(before: NoticeReading, after: NoticeReading): string[] {
  const old = values(before)
  return [...values(after)].flatMap(([name, now]) => {
    const known = old.get(name)
    if (!known || name === 'kind') return []
    return [...now].filter((value) => !known.has(value)).map((value) => `${name}: ${[...known].join()} became ${value}`)
  })
}

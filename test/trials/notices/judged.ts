import type { Field } from '@core/domain/announcement/reading/fields'
import type { NoticeReading } from '@core/domain/announcement/reading/readNotice'
import type { ReadSignal } from '@core/domain/announcement/reading/signalFields'
import type { GivenNotice, GivenSignal } from './given'

/** Right: the value, or nothing where there is nothing. Empty: left out with a reason. Wrong: anything else. */
export type Verdict = 'right' | 'empty' | 'wrong'

export interface Judged {
  field: string
  verdict: Verdict
}

const kinds: Readonly<Record<string, string>> = {
  test: 'alarmTest',
  test_dirty: 'alarmTest',
  news: 'news',
  memorial: 'memorial',
  maintenance: 'maintenance',
  misfire_statement: 'clarification',
  cancel: 'cancellation',
  postpone: 'postponement',
}
const signals = { pre: 'preliminary', raid: 'airRaid', clear: 'allClear', disaster: 'disaster' } as const

function exact(field: string, read: Field<unknown>, expected: unknown): Judged {
  // A date without its year cannot be written as one: nothing is to be read.
  const value = typeof expected === 'string' && expected.startsWith('XXXX') ? null : (expected ?? null)
  if (read.state === 'read') return { field, verdict: read.value === value ? 'right' : 'wrong' }
  return { field, verdict: value === null ? 'right' : 'empty' }
}

const plain = (words: string): string => words.replace(/中华人民共和国|[《》〈〉“”\s]/g, '')

/** The share of what is expected whose characters stand in what was quoted. */
function share(expected: string, quoted: string): number {
  const characters = Array.from(plain(expected).replace(/[^0-9A-Za-z.一-龥]/g, ''))
  return characters.filter((one) => quoted.includes(one)).length / characters.length
}

/** Quotes are right when they stand in the text and cover what is expected; what the text does not say cannot be quoted. */
function quote(field: string, read: Field<string | string[]>, expected: readonly string[], text: string): Judged {
  if (read.state === 'empty') return { field, verdict: expected.length === 0 ? 'right' : 'empty' }
  const words = [read.value].flat()
  const stands = words.every((one) => text.includes(one))
  const covers = expected.every((one) => share(one, plain(words.join())) >= 0.6)
  return { field, verdict: stands && covers ? 'right' : 'wrong' }
}

function signal(read: ReadSignal | undefined, expected: GivenSignal | undefined): Judged[] {
  if (!read || !expected) return [{ field: 'signals', verdict: 'wrong' }]
  return [
    { field: 'signals', verdict: read.signal === signals[expected.type] ? 'right' : 'wrong' },
    exact('signal from', read.at, expected.start),
    exact('signal until', read.until, expected.end),
    exact('seconds on', read.onSeconds, expected.on_s),
    exact('seconds off', read.offSeconds, expected.off_s),
    exact('repeats', read.repeats, expected.repeat),
    exact('seconds in all', read.totalSeconds, expected.duration_s),
  ]
}

/** Compares a reading with what a given notice expects, field by field. */
export function judged({ kind, text, expected }: GivenNotice, notice: NoticeReading): Judged[] {
  const windows = notice.sessions.flatMap(({ from, until }) => [from, until])
  const times = (expected.sessions ?? []).flat()
  const read = notice.sessions.flatMap((session) => session.signals)
  const all = expected.signals ?? []
  const has = (key: keyof typeof expected): boolean => Object.hasOwn(expected, key)
  return [
    {
      field: 'kind',
      verdict: notice.kind.state === 'empty' ? 'empty' : notice.kind.value === kinds[kind] ? 'right' : 'wrong',
    },
    ...(has('event_date') ? [exact('date', notice.date, expected.event_date)] : []),
    ...(has('previous_date') ? [exact('previous date', notice.previousDate, expected.previous_date)] : []),
    ...(has('weekday_stated') ? [exact('weekday', notice.weekday, expected.weekday_stated)] : []),
    ...(has('issuer') ? [exact('issuer', notice.issuer, expected.issuer)] : []),
    ...(has('doc_no') ? [exact('document number', notice.documentNumber, expected.doc_no)] : []),
    ...(has('issued_on') ? [exact('signed on', notice.signedOn, expected.issued_on)] : []),
    ...(has('published_on') ? [exact('published on', notice.publishedOn, expected.published_on)] : []),
    ...(has('window')
      ? [
          exact('window from', notice.window.from, expected.window?.[0]),
          exact('window until', notice.window.until, expected.window?.[1]),
        ]
      : []),
    ...times.map((time, at) =>
      exact('sessions', windows[at] ?? { state: 'empty', reason: 'missing', spans: [] }, time),
    ),
    ...Array.from({ length: has('signals') ? Math.max(all.length, read.length) : 0 }, (_, at) =>
      signal(read[at], all[at]),
    ).flat(),
    ...(has('region') ? [quote('region', notice.region, [expected.region ?? []].flat(), text)] : []),
    ...(has('channels') ? [quote('channels', notice.channels, expected.channels ?? [], text)] : []),
    ...(has('legal_basis') ? [quote('legal basis', notice.legalBasis, expected.legal_basis ?? [], text)] : []),
    ...(has('public_notes') ? [quote('notes', notice.notes, expected.public_notes ?? [], text)] : []),
  ]
}

/** How many of each field are right, empty and wrong. */
export function tally(all: readonly Judged[]): Record<string, Record<Verdict, number>> {
  const table: Record<string, Record<Verdict, number>> = {}
  for (const { field, verdict } of all) {
    const row = (table[field] ??= { right: 0, empty: 0, wrong: 0 })
    row[verdict] += 1
  }
  return table
}

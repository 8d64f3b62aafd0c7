import { patterns } from '../alarm/patterns'
import { dateAt, dateInWords, timeAt, weekdayOf } from '../moment'
import type { Content, KeptFile, Session, SignedPaper } from './content'
import { fieldName } from './fieldNames'
import { kindNames } from './kinds'
import { same } from './same'
import { districtsInWords, type Area } from './words/districtsInWords'

/** One field that two versions have otherwise, as it is shown: its Chinese name, and both values as text ('' for none). */
export interface Change {
  field: string
  before: string
  after: string
}

const parts: readonly string[] = ['test', 'paper', 'venue', 'law']

const momentText = (moment: number): string => `${dateInWords(dateAt(moment), true)} ${timeAt(moment)}`
const dateText = (date: string): string => `${dateInWords(date, true)} ${weekdayOf(date)}`
const fileText = ({ caption, bytes }: KeptFile): string => `${caption}（${Math.ceil(bytes / 1024)} KB）`
const sessionText = (session: Session): string =>
  session.map(({ signal, at }) => `${at} ${patterns[signal].name}`).join('、')
const signedText = ({ text, scans }: SignedPaper): string => [text, ...scans.map(fileText)].join('\n')

/** How the values that are not words already are written; by the path of the field. */
const writers: Readonly<Record<string, (value: never, area: Area) => string>> = {
  kind: (kind: Content['kind']) => kindNames[kind],
  signed: signedText,
  attachments: (files: readonly KeptFile[]) => files.map(fileText).join('\n'),
  pictures: (files: readonly KeptFile[]) => files.map(fileText).join('\n'),
  film: fileText,
  subtitles: fileText,
  reasons: (reasons: Readonly<Record<string, string>>) => Object.values(reasons).join('\n'),
  expireAt: momentText,
  from: momentText,
  until: momentText,
  at: momentText,
  'paper.signedOn': dateText,
  'test.date': dateText,
  'test.districts': (codes: readonly string[], area) => districtsInWords(codes, area),
  'test.sessions': (sessions: readonly Session[]) => sessions.map(sessionText).join('\n'),
  'venue.model': ({ title }: { title: string }) => title,
  'law.articles': (articles: readonly { article: string; says: string }[]) =>
    articles.map(({ article, says }) => `${article}：${says}`).join('\n'),
}

/** A value of a field, by its path, as it is shown; also in a conflict of two editors. '' for none. */
export function fieldText(field: string, value: unknown, area: Area): string {
  if (value === null || value === undefined) return ''
  const write = writers[field]
  if (write) return write(value as never, area)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : JSON.stringify(value)
}

/** All fields by their path, those of the parts too: 'title', 'test.date'. */
function fieldsOf(content: Content): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [name, value] of Object.entries(content) as [string, unknown][])
    if (parts.includes(name) && value !== null)
      for (const [inner, of] of Object.entries(value as object) as [string, unknown][])
        fields.set(`${name}.${inner}`, of)
    else fields.set(name, value)
  return fields
}

/** What changed from one version to another, field by field, in the order in which the page has them. */
export function changesBetween(before: Content, after: Content, area: Area): Change[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !same(was.get(field) ?? null, is.get(field) ?? null))
    .map((field) => ({
      field: fieldName(field),
      before: fieldText(field, was.get(field), area),
      after: fieldText(field, is.get(field), area),
    }))
}

import { city } from '@city'
import { signals, type Signal } from '@core/domain/alarm/patterns'
import type { Content, Session, TestFacts } from '@core/domain/announcement/content'
import { dateInWords } from '@core/domain/moment'
import type { Field } from '@core/domain/announcement/reading/fields'
import type { NoticeReading } from '@core/domain/announcement/reading/readNotice'
import { emptyContent } from './emptyContent'

const valueOf = <T>(field: Field<T>, otherwise: T): T => (field.state === 'read' ? field.value : otherwise)

/** The districts that the words of a region name; all of the city's where they say so; none where they name none. */
function districtsIn(region: string): string[] {
  const named = city.districts.filter(({ name }) => region.includes(name)).map(({ code }) => code)
  if (named.length > 0) return named
  return /全市|市区|各县/.test(region) || region.includes(city.name) ? city.districts.map(({ code }) => code) : []
}

const isSignal = (name: string): name is Signal => (signals as readonly string[]).includes(name)

/** A session as read; a signal without a time is left to the editor. */
const sessionOf = (read: NoticeReading['sessions'][number]): Session =>
  read.signals.flatMap(({ signal, at }) => (isSignal(signal) ? [{ signal, at: valueOf(at, '') }] : []))

function testOf(notice: NoticeReading): TestFacts {
  const sessions = notice.sessions.map(sessionOf).filter(({ length }) => length > 0)
  return {
    date: valueOf(notice.date, ''),
    districts: districtsIn(valueOf(notice.region, []).join('、')),
    sessions: sessions.length > 0 ? sessions : [signals.map((signal) => ({ signal, at: '' }))],
    channels: valueOf(notice.channels, []).map((channel) => channel.slice(0, 80)),
    legalBasis: valueOf(notice.legalBasis, []).map((law) => law.slice(0, 120)),
    notes: valueOf(notice.notes, []).map((note) => note.slice(0, 300)),
  }
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.trim() ?? ''

/** The title of the paper, where its first line is one; else one in the usual form, or none where no day was read. */
function titleOf(text: string, date: string): string {
  const line = firstLine(text)
  if (line.length <= 80 && /(通告|公告|通知|说明|声明)([（(].{0,20}[）)])?$/.test(line)) return line
  return date === '' ? '' : `关于${dateInWords(date)}试鸣防空警报的通告`
}

/**
 * The draft that a pasted paper makes: what was read fills the fields, what was not stays empty for the editor, and the
 * text itself is kept unaltered as the signed paper.
 */
export function fillFrom(notice: NoticeReading, text: string, now: number): Content {
  const kind = valueOf(notice.kind, 'alarmTest')
  const known = kind === 'postponement' || kind === 'correction' || kind === 'cancellation' || kind === 'clarification'
  const content = emptyContent(known ? kind : 'alarmTest', now)
  const form = /公\s*告/.test(firstLine(text)) ? ('公告' as const) : ('通告' as const)
  const filled: Content = {
    ...content,
    title: titleOf(text, valueOf(notice.date, '')),
    paper: {
      form,
      issuer: valueOf(notice.issuer, ''),
      documentNumber: valueOf<string | null>(notice.documentNumber, null),
      signedOn: valueOf<string | null>(notice.signedOn, null),
    },
    signed: { text, scans: [] },
  }
  return 'test' in filled ? { ...filled, test: testOf(notice) } : filled
}

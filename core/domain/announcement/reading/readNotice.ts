import type { TimeWords } from './clocks'
import { type Empty, type Field, empty } from './fields'
import { type Remark, remarksOn } from './contradictions'
import { readDocumentNumber } from './documentNumber'
import { readIssuer } from './issuer'
import { type ReadKind, readKind } from './kind'
import { type Page, pageOf, spansOf } from './page'
import { timesByPlace } from './places'
import { isAfter, readPublishedOn, readSignedOn } from './paperDates'
import { readChannels, readLegalBasis, readNotes, readRegion } from './quotes'
import { rolesOf } from './roles'
import { type ReadSession, readSessions } from './sessions'
import { soundingOf } from './sounded'
import { type TestDates, isBefore, readTestDates } from './testDate'
import { asRenewed, windowsOf } from './windows'

/** The longest text that is read, in characters; a notice has about a thousand. */
export const LONGEST_NOTICE = 20_000

/** An existing notice as data: every field read, or empty with a reason. Dates '2027-03-13', times of day '10:00'. */
export interface NoticeReading extends TestDates {
  kind: Field<ReadKind>
  window: { from: Field<string>; until: Field<string> }
  sessions: ReadSession[]
  region: Field<string[]>
  channels: Field<string[]>
  legalBasis: Field<string[]>
  /** 签发机关 */
  issuer: Field<string>
  documentNumber: Field<string>
  /** 成文日期 */
  signedOn: Field<string>
  publishedOn: Field<string>
  notes: Field<string[]>
  /** What does not fit, beyond what fields say themselves. */
  remarks: Remark[]
}

export type Reading = { state: 'read'; notice: NoticeReading } | { state: 'tooLong'; longest: number; words: string }

const NOT_A_TEST: Empty = empty('notATest')

function nothing(kind: Field<ReadKind>, signedOn: Field<string>, publishedOn: Field<string>): NoticeReading {
  const none = {
    date: NOT_A_TEST,
    weekday: NOT_A_TEST,
    previousDate: NOT_A_TEST,
    region: NOT_A_TEST,
    channels: NOT_A_TEST,
  }
  const papers = {
    legalBasis: NOT_A_TEST,
    issuer: NOT_A_TEST,
    documentNumber: NOT_A_TEST,
    signedOn,
    publishedOn,
    notes: NOT_A_TEST,
    remarks: [],
  }
  return { kind, ...none, window: { from: NOT_A_TEST, until: NOT_A_TEST }, sessions: [], ...papers }
}

interface Papers {
  signedOn: Field<string>
  publishedOn: Field<string>
  dates: TestDates
}

/** Days that cannot follow each other as they must: signed, published, held. What does not fit stays empty. */
function inOrder({ signedOn, publishedOn, dates }: Papers, kind: ReadKind): Papers {
  if (isAfter(signedOn, publishedOn)) {
    const doubt = empty('contradictory', [...signedOn.spans, ...publishedOn.spans], '成文日期晚于发布日期')
    return inOrder({ signedOn: doubt, publishedOn: doubt, dates }, kind)
  }
  if (kind === 'clarification' || kind === 'news' || kind === 'cancellation') return { signedOn, publishedOn, dates }
  if (!isBefore(dates.date, signedOn)) return { signedOn, publishedOn, dates }
  const doubt = empty('contradictory', [...dates.date.spans, ...signedOn.spans], '试鸣日期早于成文日期')
  return { signedOn: doubt, publishedOn, dates: { ...dates, date: doubt } }
}

function papersOf(page: Page, kind: ReadKind, given: string | undefined): Papers {
  const roles = rolesOf(page)
  const publishedOn = readPublishedOn(page, roles, given)
  const signed = readSignedOn(page, roles, empty('missing'))
  const dates = readTestDates(page, roles, kind, signed, publishedOn)
  const signedOn = readSignedOn(page, roles, dates.date)
  return inOrder({ signedOn, publishedOn, dates }, kind)
}

type Sessions = Pick<NoticeReading, 'window' | 'sessions'>

/** Where each place has times of its own, none is that of the test; how the signals sound is told all the same. */
function withoutTimes(page: Page, times: readonly TimeWords[]): Sessions {
  const doubt = empty('contradictory', spansOf(page, ...times), '各地的试鸣时间不同')
  const timeless = { ...page, times: [] }
  const sessions = readSessions(timeless, soundingOf(timeless), []).map(({ signals }) => ({
    ...{ from: doubt, until: doubt },
    signals: signals.map((signal) => ({ ...signal, at: doubt, until: doubt })),
  }))
  return { window: { from: doubt, until: doubt }, sessions }
}

function withSessions(page: Page, kind: ReadKind): Sessions {
  const byPlace = timesByPlace(page)
  if (byPlace.length > 0) return withoutTimes(page, byPlace)
  const sounding = soundingOf(kind === 'correction' || kind === 'postponement' ? asRenewed(page) : page)
  const windows = windowsOf(page, rolesOf(page), sounding.taken, kind)
  if (!Array.isArray(windows)) {
    const sessions = readSessions(page, sounding, [])
    return {
      window: { from: windows, until: windows },
      sessions: sessions.map((session) => ({ ...session, from: windows, until: windows })),
    }
  }
  const sessions = readSessions(page, sounding, windows)
  const [only, ...more] = sessions
  if (more.length > 0) {
    const each = empty(
      'severalSessions',
      sessions.flatMap(({ from, until }) => [...from.spans, ...until.spans]),
    )
    return { window: { from: each, until: each }, sessions }
  }
  return { window: { from: only?.from ?? empty('missing'), until: only?.until ?? empty('missing') }, sessions }
}

/**
 * Reads a pasted notice. What is missing, masked, contradictory or no test stays empty and says why; what follows from
 * other values says so and shows the sum. Nothing is guessed, and no text makes it throw. `publishedOn` is the day of
 * publication where it is known from elsewhere.
 */
export function readNotice(text: string, publishedOn?: string): Reading {
  if (text.length > LONGEST_NOTICE)
    return { state: 'tooLong', longest: LONGEST_NOTICE, words: `文字超过${LONGEST_NOTICE}字,请只粘贴通告本身` }
  const page = pageOf(text)
  const kind = readKind(page)
  const papers = papersOf(page, kind.state === 'read' ? kind.value : 'alarmTest', publishedOn)
  const { signedOn, publishedOn: published, dates } = papers
  if (kind.state === 'empty' && kind.reason === 'notATest')
    return { state: 'read', notice: nothing(kind, signedOn, published) }
  const meant = kind.state === 'read' ? kind.value : 'alarmTest'
  const sounding = withSessions(page, meant)
  if (meant === 'memorial' || meant === 'maintenance')
    return { state: 'read', notice: { ...nothing(kind, signedOn, published), ...dates, ...sounding } }
  const issuer = readIssuer(page)
  const notice = {
    kind,
    ...dates,
    ...sounding,
    region: readRegion(page, issuer),
    channels: readChannels(page),
    legalBasis: readLegalBasis(page),
    issuer,
    documentNumber: readDocumentNumber(page),
    signedOn,
    publishedOn: published,
    notes: readNotes(page),
    remarks: remarksOn(page, sounding.sessions),
  }
  return { state: 'read', notice }
}

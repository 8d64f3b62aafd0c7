import type { Signal } from '../alarm/patterns'
import type { AnnouncementKind, ReferenceKind } from './kinds'

/** One signal of a session: which, and when it starts, as a time of day in China ('10:08'). It lasts three minutes. */
export interface SignalTime {
  signal: Signal
  at: string
}

/** One session of a test: its signals in the order in which they sound. */
export type Session = readonly SignalTime[]

/** What is said of one test sounding: the data from which everything else is made. */
export interface TestFacts {
  /** '2027-03-13' */
  date: string
  /** Codes of the districts in which the sirens sound; never empty. */
  districts: readonly string[]
  sessions: readonly Session[]
  /** Where else the signals can be received: '汉中人民广播电台 FM95.6'. */
  channels: readonly string[]
  /** Laws with their article: '《中华人民共和国人民防空法》第三十五条'. */
  legalBasis: readonly string[]
  /** What else residents should know, a sentence each. */
  notes: readonly string[]
}

/** The head and foot of an official paper. */
export interface Paper {
  form: '通告' | '公告' | '通知'
  /** 签发机关 */
  issuer: string
  /** '汉政告〔2027〕1号'; null: none. */
  documentNumber: string | null
  /** 成文日期, '2027-02-25'; null: not signed yet. */
  signedOn: string | null
}

/** A file that was checked and kept: under the hash of its content, never under the name somebody gave it. */
export interface KeptFile {
  /** SHA-256 of the content, in lower-case hexadecimal. */
  hash: string
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'video/mp4' | 'text/vtt'
  bytes: number
  /** What it shows, in words, for those who cannot see it; also its name for reading. */
  caption: string
}

/** The paper as it was signed: shown unaltered, beside its scan. */
export interface SignedPaper {
  text: string
  scans: readonly KeptFile[]
}

interface Common {
  title: string
  /** The text in paragraphs, one a line; of a test it may be empty, since the signed paper is the text. */
  body: string
  paper: Paper
  signed: SignedPaper | null
  attachments: readonly KeptFile[]
  /** Reasons given for warnings of the checks, by the code of the warning. */
  reasons: Readonly<Record<string, string>>
  /** Stands first in lists. */
  pinned: boolean
  /** When it stops being current, ms; null: never by itself. */
  expireAt: number | null
}

/** What one announcement says, by its kind. */
export type Content =
  | (Common & { kind: 'alarmTest'; test: TestFacts })
  | (Common & { kind: 'notice' })
  | (Common & { kind: 'event'; from: number; until: number; place: string })
  | (Common & { kind: 'media'; film: KeptFile | null; subtitles: KeptFile | null; pictures: readonly KeptFile[] })
  /** Takes the place of the announcement it is about; with the data of the test where that was one. */
  | (Common & { kind: 'correction'; about: string; test: TestFacts | null })
  | (Common & { kind: 'postponement'; about: string; test: TestFacts })
  | (Common & { kind: 'cancellation'; about: string; readyMade: boolean })
  /** What was heard and was no alarm: where and when. */
  | (Common & { kind: 'clarification'; about: string | null; place: string; at: number; readyMade: boolean })
  /** Plain content; with `about` it is a new version of what is out, and takes its place without a word. */
  | (Common & { kind: 'venue'; about?: string | undefined; venue: Venue })
  | (Common & { kind: 'law'; about?: string | undefined; law: Law })

export type AnnouncementContent = Extract<Content, { kind: AnnouncementKind }>
export type ReferenceContent = Extract<Content, { kind: ReferenceKind }>

/** Whether it is plain content beside the announcements. */
export function isReference(content: Content): content is ReferenceContent {
  return content.kind === 'venue' || content.kind === 'law'
}

/** A place where one can learn about civil defence. */
export interface Venue {
  district: string
  address: string
  opening: string
  howToVisit: string
  telephone: string | null
  /** 示范单位: named with its consent only. Who gave it is for the office; in a pack it is ''. */
  model: { title: string; consent: string } | null
}

/** A law as the questions cite it. */
export interface Law {
  fullTitle: string
  /** Which text: '2009年8月27日修正'. */
  version: string
  /** '1997-01-01' */
  inForceSince: string
  /** What each cited article says, in our own words. */
  articles: readonly { article: string; says: string }[]
  /** The official page, at a host that `city/` lists. */
  address: string
}

/** The test an announcement holds, where it holds one. */
export function testIn(content: Content): TestFacts | null {
  return content.kind === 'alarmTest' || content.kind === 'correction' || content.kind === 'postponement'
    ? content.test
    : null
}

/** The announcement another one is about, where there is one. */
export function aboutOf(content: Content): string | null {
  return ('about' in content ? content.about : null) ?? null
}

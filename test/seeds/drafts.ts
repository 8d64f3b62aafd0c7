import { city } from '@city'
import type { InputOf } from '@core/contract/operation'
import type { Contract } from '@core/contract'
import { draftText } from '@core/domain/announcement/draftText'
import { readyMadeContent } from '@core/domain/announcement/readyMade'
import { DAY, dateAt } from '@core/domain/moment'

type Input = InputOf<Contract['announcement']['saveDraft']>['content']
type Of<K extends Input['kind']> = Extract<Input, { kind: K }>

const common = {
  title: '防空知识讲座',
  body: '欢迎参加。请保持正常秩序。',
  paper: { form: '通知' as const, issuer: '汉中市国防动员办公室', documentNumber: null, signedOn: null },
  signed: null,
  attachments: [],
  reasons: {},
  pinned: false,
  expireAt: null,
}

/** A plain notice, as a test changes it. */
export const notice = (change: Partial<Of<'notice'>> = {}): Of<'notice'> => ({ ...common, kind: 'notice', ...change })

/** The times of a test as Hanzhong has them. */
export const usualSession = [
  { signal: 'preliminary' as const, at: '10:00' },
  { signal: 'airRaid' as const, at: '10:08' },
  { signal: 'allClear' as const, at: '10:16' },
]

/** What is said of a test that sounds in so many days. */
export const testIn = (days: number, districts: string[] = ['610702']): Of<'alarmTest'>['test'] => ({
  date: dateAt(Date.now() + days * DAY),
  districts,
  sessions: [usualSession],
  channels: ['汉中人民广播电台'],
  legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
  notes: ['请保持正常秩序'],
})

const today = dateAt(Date.now())
const paper = {
  form: '通告' as const,
  issuer: '汉中市人民政府',
  documentNumber: `汉政告〔${today.slice(0, 4)}〕1号`,
  signedOn: today,
}

const testTitle = '关于防空警报试鸣的通告'

/** The signed paper of a test, as its text was pasted: it says what the data say. */
function signedOf(test: Of<'alarmTest'>['test']) {
  const content: Input = { ...common, paper, title: testTitle, body: '', kind: 'alarmTest', test }
  return { text: draftText(content, null, city), scans: [] }
}

/** Why the scan is not there: a test has none to attach. */
const reasons = { scanMissing: '测试不附扫描件' }

/** The notice of a test sounding. */
export function alarmTest(change: Partial<Of<'alarmTest'>> = {}): Of<'alarmTest'> {
  const test = change.test ?? testIn(30)
  return {
    ...common,
    paper,
    reasons,
    title: testTitle,
    body: '',
    kind: 'alarmTest',
    signed: signedOf(test),
    ...change,
    test,
  }
}

/** A correction of another announcement, with the test as it is in truth where that was one. */
export function correction(about: string, change: Partial<Of<'correction'>> = {}): Of<'correction'> {
  const { test = null } = change
  const official = test && { paper, reasons, body: '', signed: signedOf(test) }
  return { ...common, title: '更正', kind: 'correction', about, ...official, ...change, test }
}

/** The move of a test to another day, or within its day. */
export function postponement(about: string, test: Of<'alarmTest'>['test']): Of<'postponement'> {
  const official = { paper, reasons, body: '', signed: signedOf(test) }
  return { ...common, title: '关于调整防空警报试鸣时间的通告', kind: 'postponement', about, ...official, test }
}

/** The ready-made 取消试鸣. */
export function cancellation(about: string, test: Of<'alarmTest'>['test']): Input {
  return readyMadeContent({ kind: 'cancellation', issuer: paper.issuer, about, test }, city)
}

/** The ready-made 误鸣澄清, of a siren that sounded an hour ago. */
export function clarification(): Input {
  const at = Date.now() - 3_600_000
  const place = '城固县博望街道'
  return readyMadeContent({ kind: 'clarification', issuer: common.paper.issuer, about: null, place, at }, city)
}

/** A place to visit. */
export const venue = (change: Partial<Of<'venue'>> = {}): Of<'venue'> => ({
  ...common,
  title: '示例宣教馆',
  kind: 'venue',
  venue: {
    district: '610702',
    address: '示例路1号',
    opening: '周一至周五',
    howToVisit: '无需预约',
    telephone: null,
    model: null,
  },
  ...change,
})

import type { InputOf } from '@core/contract/operation'
import type { Contract } from '@core/contract'
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

const asPaper = {
  title: '关于防空警报试鸣的通告',
  body: '',
  paper: { form: '通告' as const, issuer: '汉中市人民政府', documentNumber: '汉政告〔2026〕1号', signedOn: null },
}

/** The notice of a test sounding. */
export const alarmTest = (change: Partial<Of<'alarmTest'>> = {}): Of<'alarmTest'> => ({
  ...common,
  ...asPaper,
  kind: 'alarmTest',
  test: testIn(30),
  ...change,
})

/** A correction of another announcement. */
export const correction = (about: string, change: Partial<Of<'correction'>> = {}): Of<'correction'> => ({
  ...common,
  title: '更正',
  kind: 'correction',
  about,
  test: null,
  ...change,
})

/** A cancellation of a test. */
export const cancellation = (about: string, change: Partial<Of<'cancellation'>> = {}): Of<'cancellation'> => ({
  ...common,
  title: '取消试鸣',
  kind: 'cancellation',
  about,
  readyMade: false,
  ...change,
})

/** A clarification of a false sounding. */
export const clarification = (change: Partial<Of<'clarification'>> = {}): Of<'clarification'> => ({
  ...common,
  title: '误鸣说明',
  kind: 'clarification',
  about: null,
  place: '城固县博望街道',
  at: Date.now() - 3_600_000,
  readyMade: true,
  ...change,
})

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

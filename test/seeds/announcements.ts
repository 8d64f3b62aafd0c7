import type { Session, SignedPaper, TestFacts } from '@core/domain/announcement/content'
import type { AnnouncementContent, Content } from '@core/domain/announcement/content'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'

/** Hanzhong's timetable: its notices of 2020, 2022 and 2025. */
export const usualSession: Session = [
  { signal: 'preliminary', at: '10:00' },
  { signal: 'airRaid', at: '10:08' },
  { signal: 'allClear', at: '10:16' },
]

/** The same signals in the afternoon, so that a test has two sessions. */
export const afternoonSession: Session = [
  { signal: 'preliminary', at: '15:00' },
  { signal: 'airRaid', at: '15:08' },
  { signal: 'allClear', at: '15:16' },
]

/** The test of 13 March 2027 in two districts. */
export const marchTest: TestFacts = {
  date: '2027-03-13',
  districts: ['610702', '610722'],
  sessions: [usualSession],
  channels: ['汉中电视台影视娱乐频道', '调频广播95.6MHz', '中波1251kHz'],
  legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
  notes: ['请广大市民听到警报信号后，保持正常生活、工作和学习秩序。'],
}

const signed: SignedPaper = {
  text: `关于试鸣防空警报的通告
汉政告〔2027〕1号

　　根据《中华人民共和国人民防空法》第三十五条规定，汉中市人民政府定于2027年3月13日（星期六）试鸣防空警报。现通告如下：
　　一、试鸣时间。2027年3月13日（星期六）上午10:00至10:19。
　　二、试鸣范围。汉台区、城固县。
　　三、试鸣信号。按预先警报、空袭警报、解除警报的顺序进行。预先警报：10:00至10:03，鸣36秒，停24秒，反复3遍，时间3分钟；空袭警报：10:08至10:11，鸣6秒，停6秒，反复15遍，时间3分钟；解除警报：10:16至10:19，连续鸣放，时间3分钟。
　　四、试鸣同时，汉中电视台影视娱乐频道、调频广播95.6MHz、中波1251kHz同步发放警报信号。
　　五、请广大市民听到警报信号后，保持正常生活、工作和学习秩序。
　　特此通告。

汉中市人民政府
2027年2月25日`,
  scans: [{ hash: 'a'.repeat(64), type: 'application/pdf', bytes: 1000, caption: '签发原件' }],
}

/** The fields that every announcement has. */
export const plainFields = {
  title: '关于试鸣防空警报的通告',
  body: '',
  paper: { form: '通告', issuer: '汉中市人民政府', documentNumber: '汉政告〔2027〕1号', signedOn: '2027-02-25' },
  signed: null,
  attachments: [],
  reasons: {},
  pinned: false,
  expireAt: null,
} as const

/** The city's notice of the test of 13 March, in which nothing is amiss; each test changes one thing. */
export const cityNotice: Extract<Content, { kind: 'alarmTest' }> = {
  ...plainFields,
  kind: 'alarmTest',
  test: marchTest,
  signed,
}

/** An announcement that is out. */
export function outAs(
  id: string,
  content: AnnouncementContent,
  rest: Partial<PublicAnnouncement> = {},
): PublicAnnouncement {
  return { id, version: 1, of: null, content, publishedAt: 1, ...rest }
}

import type { AnnouncementContent, ReferenceContent, Session, TestFacts } from '@core/domain/announcement/content'
import type {
  AnnouncementsPack,
  PublicAnnouncement,
  ReferencePack,
  Withdrawal,
} from '@core/domain/announcement/publicAnnouncement'
import { momentOf } from '@core/domain/moment'

/** The three signals as Hanzhong sounds them. */
export const usual: Session = [
  { signal: 'preliminary', at: '10:00' },
  { signal: 'airRaid', at: '10:08' },
  { signal: 'allClear', at: '10:16' },
]

/** The sample test of 13 March 2027, as a test changes it. */
export const facts = (change: Partial<TestFacts> = {}): TestFacts => ({
  date: '2027-03-13',
  districts: ['610702', '610703', '610722'],
  sessions: [usual],
  channels: ['汉中电视台“影视娱乐频道”', '调频广播 95.6 MHz', '中波 1251 kHz'],
  legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
  notes: [],
  ...change,
})

export const signedText = `汉中市人民政府
关于试鸣防空警报的通告
依照《中华人民共和国人民防空法》有关规定，汉中市人民政府定于3月13日（星期六）在中心城区及南郑区、城固县县城同步试鸣防空警报。现通告如下：
一、3月13日上午10:00开始试鸣，至10:19结束。
二、音响信号发放三次，每次3分钟：第一次为预先警报，音响信号为鸣36秒，停24秒；第二次为空袭警报，音响信号为鸣6秒，停6秒；第三次为解除警报，音响信号为一长音。
三、试鸣同时，汉中电视台“影视娱乐频道”（汉中3台）、调频广播95.6MHz、中波1251KHz同步发放警报信号。
四、请市民听到信号后保持正常生活、工作和学习秩序。
汉中市人民政府
2027年3月1日`

const common = {
  title: '汉中市人民政府关于试鸣防空警报的通告（示例）',
  body: '',
  paper: { form: '通告', issuer: '汉中市人民政府', documentNumber: '汉政告〔2027〕1号', signedOn: '2027-03-01' },
  signed: null,
  attachments: [],
  reasons: {},
  pinned: false,
  expireAt: null,
} as const

/** One announcement that is out, as a test changes it. */
export const announcement = (
  id: string,
  content: Partial<AnnouncementContent> & Pick<AnnouncementContent, 'kind'>,
  rest: Partial<PublicAnnouncement> = {},
): PublicAnnouncement => ({
  id,
  version: 1,
  of: null,
  content: { ...common, ...content } as AnnouncementContent,
  publishedAt: momentOf('2027-03-01', '09:00'),
  ...rest,
})

/** The notice of the test of 13 March 2027, with the signed paper. */
export const testNotice = (change: Partial<TestFacts> = {}): PublicAnnouncement =>
  announcement('notice-of-the-test', {
    kind: 'alarmTest',
    test: facts(change),
    signed: { text: signedText, scans: [] },
    pinned: true,
  })

/** The same test called off. */
export const cancellation = (): PublicAnnouncement =>
  announcement(
    'cancellation-of-the-test',
    {
      kind: 'cancellation',
      about: 'notice-of-the-test',
      readyMade: true,
      title: '关于取消3月13日防空警报试鸣的通告（示例）',
      body: '原定3月13日10:00的防空警报试鸣取消。届时不鸣放警报。请相互转告。',
    },
    { publishedAt: momentOf('2027-03-12', '18:00') },
  )

/** A pack of what is out. */
export const noticesPack = (
  announcements: readonly PublicAnnouncement[],
  withdrawn: readonly Withdrawal[] = [],
): AnnouncementsPack => ({ format: 1, announcements: [...announcements], withdrawn: [...withdrawn], files: {} })

const entry = (id: string, content: Partial<ReferenceContent> & Pick<ReferenceContent, 'kind'>) => ({
  id,
  version: 1,
  content: { ...common, ...content } as ReferenceContent,
  publishedAt: momentOf('2027-03-01', '09:00'),
})

/** A place to visit and a law, invented and real. */
export const referencePack = (): ReferencePack => ({
  format: 1,
  entries: [
    entry('venue-of-the-seed', {
      kind: 'venue',
      title: '人民防空宣教馆（示例）',
      body: '馆内有三种警报的辨听台，适合班级集体参观。',
      venue: {
        district: '610702',
        address: '汉台区示例路1号',
        opening: '周二至周日 9:00–17:00',
        howToVisit: '免费，个人凭身份证，团体提前一天电话预约。',
        telephone: null,
        model: { title: '人防宣传教育示范单位（示例）', consent: '示例' },
      },
    }),
    entry('law-of-the-seed', {
      kind: 'law',
      title: '人民防空法',
      law: {
        fullTitle: '中华人民共和国人民防空法',
        version: '2009年8月27日修正',
        inForceSince: '1997-01-01',
        articles: [
          { article: '第三十二条', says: '平时不得用与防空警报相同的音响信号。' },
          { article: '第三十五条', says: '防空警报设施要保持良好；有关部门按规定组织试鸣，并在五日以前公告。' },
        ],
        address: 'https://flk.npc.gov.cn/',
      },
    }),
  ],
  files: {},
})

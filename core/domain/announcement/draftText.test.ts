import { city } from '@city'
import { afternoonSession, cityNotice, marchTest, plainFields, usualSession } from '../../../test/seeds/announcements'
import { momentOf } from '../moment'
import type { Content } from './content'
import { draftHeading, draftText } from './draftText'

const draft = (content: Content, about: Content | null = null) => draftText(content, about, city)
const change = { ...plainFields, title: '关于调整防空警报试鸣时间的通告', about: 'city' }
const moved = { ...marchTest, date: '2027-03-20' }

test('a notice of a test reads as Hanzhong notices do', () => {
  expect(draft(cityNotice)).toBe(`关于试鸣防空警报的通告
汉政告〔2027〕1号

　　根据《中华人民共和国人民防空法》第三十五条规定，汉中市人民政府定于2027年3月13日（星期六）试鸣防空警报。现通告如下：
　　一、试鸣时间。2027年3月13日（星期六）上午10:00至10:19。
　　二、试鸣范围。汉台区、城固县。
　　三、试鸣信号。按预先警报、空袭警报、解除警报的顺序进行。预先警报：10:00至10:03，鸣36秒，停24秒，反复3遍，时间3分钟；空袭警报：10:08至10:11，鸣6秒，停6秒，反复15遍，时间3分钟；解除警报：10:16至10:19，连续鸣放，时间3分钟。
　　四、试鸣同时，汉中电视台影视娱乐频道、调频广播95.6MHz、中波1251kHz同步发放警报信号。
　　五、请广大市民听到警报信号后，保持正常生活、工作和学习秩序。
　　特此通告。

汉中市人民政府
2027年2月25日`)
})

test('two sessions are each told with their signals', () => {
  const text = draft({ ...cityNotice, test: { ...marchTest, sessions: [usualSession, afternoonSession] } })
  expect(text).toContain('一、试鸣时间。2027年3月13日（星期六）上午10:00至10:19、下午15:00至15:19。')
  expect(text).toContain('第一场，预先警报：10:00至10:03')
  expect(text).toContain('第二场，预先警报：15:00至15:03')
})

test('what is not there is not written, and normal order always is', () => {
  const text = draft({
    ...cityNotice,
    paper: { form: '公告', issuer: '城固县人民政府', documentNumber: null, signedOn: null },
    test: { ...marchTest, channels: [], legalBasis: [], notes: [] },
  })
  expect(text).toContain(
    '关于试鸣防空警报的通告\n\n　　城固县人民政府定于2027年3月13日（星期六）试鸣防空警报。现公告如下：',
  )
  expect(text).toContain(
    '四、请广大市民听到警报信号后，保持正常生活、工作和学习秩序。\n　　特此公告。\n\n城固县人民政府',
  )
  expect(text).not.toContain('同步发放')
})

test.each<[string, Content, Content | null, string]>([
  [
    'a postponement names both days',
    { ...change, kind: 'postponement', test: moved },
    cityNotice,
    '　　原定于2027年3月13日（星期六）上午10:00至10:19进行的防空警报试鸣，调整至2027年3月20日（星期六）上午10:00至10:19进行。现通告如下：\n　　一、试鸣时间。2027年3月20日（星期六）上午10:00至10:19。',
  ],
  [
    'a cancellation names what is called off',
    { ...change, kind: 'cancellation', readyMade: false },
    cityNotice,
    '　　原定于2027年3月13日（星期六）上午10:00至10:19在汉台区、城固县进行的防空警报试鸣，因故取消。',
  ],
  [
    'a correction names what it corrects, and says it anew',
    { ...change, kind: 'correction', body: '试鸣日期应为3月20日。', test: moved },
    cityNotice,
    '　　《关于试鸣防空警报的通告》（汉政告〔2027〕1号）有误，现更正如下：\n　　试鸣日期应为3月20日。\n　　一、试鸣时间。2027年3月20日',
  ],
  [
    'a clarification says when and where',
    {
      ...plainFields,
      kind: 'clarification',
      about: null,
      place: '城固县',
      at: momentOf('2027-03-09', '15:50'),
      readyMade: false,
    },
    null,
    '　　2027年3月9日下午15:50左右，城固县的防空警报器发生误鸣。',
  ],
  [
    'another notice is its own text',
    { ...plainFields, kind: 'notice', body: '第一段\n\n 第二段' },
    null,
    '　　第一段\n　　第二段\n\n汉中市人民政府',
  ],
  [
    'a change of nothing known still reads',
    { ...change, kind: 'cancellation', readyMade: false },
    null,
    '　　原定的防空警报试鸣，因故取消。',
  ],
])('%s', (_, content, about, expected) => {
  expect(draft(content, about)).toContain(expected)
})

test('that it is a proposal stands above the text and not in it', () => {
  expect(draftHeading).toContain('代拟稿')
  expect(draft(cityNotice)).not.toContain('代拟稿')
})

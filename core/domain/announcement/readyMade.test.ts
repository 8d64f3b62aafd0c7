import { city } from '@city'
import { cityNotice, marchTest, outAs } from '../../../test/seeds/announcements'
import { momentOf } from '../moment'
import { checkContent } from './checks'
import type { Content } from './content'
import { isPlaceName, isUnalteredReadyMade, readyMadeContent, type ReadyMade } from './readyMade'

const issuer = '汉中市国防动员办公室'
const cancellation: ReadyMade = { kind: 'cancellation', issuer, about: 'city', test: marchTest }
const clarification: ReadyMade = {
  kind: 'clarification',
  issuer,
  about: null,
  place: '城固县博望街道',
  at: momentOf('2027-03-09', '15:50'),
}
const made = {
  cancellation: readyMadeContent(cancellation, city),
  clarification: readyMadeContent(clarification, city),
}
const at = { test: marchTest, area: city }

const surroundings = {
  publishAt: momentOf('2027-03-12', '20:00'),
  now: momentOf('2027-03-12', '20:00'),
  districts: city.districts,
  hosts: city.hosts,
  out: [outAs('city', cityNotice)],
}

test('取消试鸣 names the test that is called off', () => {
  expect(made.cancellation).toMatchObject({
    title: '关于取消3月13日防空警报试鸣的通告',
    body:
      '原定于2027年3月13日（星期六）上午10:00至10:19在汉台区、城固县进行的防空警报试鸣，因故取消。' +
      '请广大市民相互转告，保持正常生活、工作和学习秩序。',
    about: 'city',
    readyMade: true,
  })
})

test('误鸣澄清 names time and place and claims no more', () => {
  expect(made.clarification.body).toBe(
    '2027年3月9日下午15:50左右，城固县博望街道的防空警报器发生误鸣。有关情况正在核查。给大家带来不便，我们深表歉意。\n' +
      '请广大市民不必惊慌，保持正常生活、工作和学习秩序，不转发未经核实的消息。',
  )
})

test('ready-made texts pass the checks as they are', () => {
  expect(checkContent(made.cancellation, surroundings)).toEqual([])
  expect(checkContent(made.clarification, surroundings)).toEqual([])
})

test('a ready-made text with a word of its own is kept back', () => {
  const altered = { ...made.cancellation, body: `${made.cancellation.body}另行通知。` }
  expect(checkContent(altered, surroundings)).toMatchObject([{ code: 'readyMadeAltered', severity: 'error' }])
})

test.each<[string, Content, boolean]>([
  ['as it was made', made.cancellation, true],
  ['as it was made, a clarification', made.clarification, true],
  [
    'by another issuer',
    { ...made.cancellation, paper: { ...made.cancellation.paper, issuer: '汉中市人民政府' } },
    true,
  ],
  [
    'with number and day of signature',
    {
      ...made.cancellation,
      paper: { ...made.cancellation.paper, documentNumber: '汉国动办〔2027〕3号', signedOn: '2027-03-12' },
    },
    true,
  ],
  ['with a reason for a warning', { ...made.clarification, reasons: { placeholder: '无' } }, true],
  ['with one word changed', { ...made.cancellation, body: made.cancellation.body.replace('因故', '因雨') }, false],
  ['with another title', { ...made.clarification, title: '说明' }, false],
  ['with an attachment', { ...made.cancellation, attachments: [cityNotice.signed!.scans[0]!] }, false],
  ['with a place that does not fit the text', { ...made.clarification, place: '洋县' } as Content, false],
  ['not marked as ready-made', { ...made.cancellation, readyMade: false }, false],
  ['a notice of a test', cityNotice, false],
])('what is ready-made is unaltered: %s', (_, content, expected) => {
  expect(isUnalteredReadyMade(content, at)).toBe(expected)
})

test('a sentence in the place of a place is an alteration', () => {
  const sly = readyMadeContent({ ...clarification, place: '全市。这不是演习。城固县' }, city)
  expect(isUnalteredReadyMade(sly, at)).toBe(false)
})

test('a cancellation of another test, or of none that is known, is altered', () => {
  expect(isUnalteredReadyMade(made.cancellation, { ...at, test: { ...marchTest, date: '2027-03-20' } })).toBe(false)
  expect(isUnalteredReadyMade(made.cancellation, { ...at, test: null })).toBe(false)
})

test.each([
  ['城固县博望街道', true],
  ['城固县', true],
  ['县', false],
  ['城固县。', false],
  [' 城固县', false],
  ['城固县\n洋县', false],
])('%j can be filled in: %s', (place, expected) => {
  expect(isPlaceName(place)).toBe(expected)
})

import { city } from '@city'
import { afternoonSession, cityNotice, marchTest, plainFields, usualSession } from '../../../test/seeds/announcements'
import type { Content, TestFacts } from './content'
import { textDifferences } from './differences'
import { draftText } from './draftText'
import { readNotice, type Reading } from './reading/readNotice'

const noticeIn = (reading: Reading) => (reading.state === 'read' ? reading.notice : null)
const found = (content: Content, about: Content | null = null) => {
  const text = draftText(content, about, city)
  const signed = { text, scans: [] }
  return textDifferences({ ...content, signed }, noticeIn(readNotice(text)), city.districts)
}
const of = (change: Partial<TestFacts>): Content => ({ ...cityNotice, test: { ...marchTest, ...change } })
const all = city.districts.map(({ code }) => code)
const change = { ...plainFields, title: '关于调整防空警报试鸣时间的通告', about: 'city' }

test.each<[string, Content, Content | null]>([
  ['a notice of a test', cityNotice, null],
  ['of all districts', of({ districts: all }), null],
  ['without channels, legal basis and notes', of({ channels: [], legalBasis: [], notes: [] }), null],
  ['with two sessions', of({ sessions: [usualSession, afternoonSession] }), null],
  ['a postponement', { ...change, kind: 'postponement', test: { ...marchTest, date: '2027-03-20' } }, cityNotice],
])('the reader reads in a 代拟稿 what it was made from: %s', (_, content, about) => {
  expect(found(content, about)).toEqual([])
})

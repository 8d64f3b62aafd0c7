import { announcement, cancellation, facts, noticesPack, testNotice } from '../../../test/seeds/notices'
import { DAY, momentOf } from '../moment'
import type { PublicAnnouncement } from './publicAnnouncement'
import { boardOf, changesTo, districtsOf, firstNotices, standingOf, withdrawnOf } from './board'

const now = momentOf('2027-03-13', '08:00')
const on = (date: string) => ({ publishedAt: momentOf(date, '09:00') })
const notice = testNotice()
const off = cancellation()
const correction = announcement(
  'correction',
  { kind: 'correction', about: notice.id, test: facts({ districts: ['610702', '610730'] }), title: '更正' },
  on('2027-03-05'),
)
const corrected = { ...notice, superseded: { by: correction.id, at: correction.publishedAt } }
const lecture = announcement(
  'lecture',
  { kind: 'event', title: '宣传活动', place: '汉台区', body: '防空 知识讲座' },
  {
    ...on('2027-03-10'),
    of: '610702',
  },
)
const old = announcement('old', { kind: 'notice', title: '旧通知', expireAt: now - DAY }, on('2027-02-01'))
const later = announcement('later', { kind: 'notice', title: '以后的通知' }, on('2027-03-14'))
const all = [lecture, correction, corrected, old, later]

const ids = (announcements: readonly { id: string }[]) => announcements.map(({ id }) => id)
const board = (district: string | null, words = '') => ids(boardOf(noticesPack(all), { district, words, now }))

test('pinned ones stand first, then the newest; what was corrected or is not out yet is not listed', () => {
  expect(board(null)).toEqual(['lecture', 'correction', 'old'])
  expect(ids(boardOf(noticesPack([lecture, notice]), { district: null, words: '', now }))).toEqual([
    notice.id,
    'lecture',
  ])
})

test('a pinned notice that was called off stands below what calls it off', () => {
  const pack = noticesPack([notice, off])
  expect(ids(boardOf(pack, { district: null, words: '', now }))).toEqual([off.id, notice.id])
})

test.each([
  ['610702', ['lecture', 'correction', 'old']],
  ['610730', ['correction', 'old']],
  ['610722', ['old']],
])('for %s only what concerns it is listed', (district, expected) => {
  expect(board(district)).toEqual(expected)
})

test.each([
  ['讲座', ['lecture']],
  ['防空  讲座', ['lecture']],
  ['汉政告〔2027〕1号', ['lecture', 'correction', 'old']],
  ['没有这样的词', []],
])('searching %s finds what holds all its words', (words, expected) => {
  expect(board(null, words)).toEqual(expected)
})

test('a cancellation concerns the districts of the test that it calls off', () => {
  expect(districtsOf(off, [notice, off])).toEqual(['610702', '610703', '610722'])
})

test.each([
  ['was corrected', corrected, [corrected, correction], 'corrected', 'correction'],
  ['was called off', notice, [notice, off], 'cancelled', off.id],
  ['was corrected and then called off', corrected, [corrected, correction, off], 'cancelled', off.id],
  ['corrects one that was called off later', correction, [corrected, correction, off], 'cancelled', off.id],
  ['is over', old, [old], 'expired', undefined],
])('an announcement that %s says so', (_, one, among, how, by) => {
  const standing = standingOf(one, among, now)
  expect([standing?.how, standing?.by?.id]).toEqual([how, by])
})

test('an announcement that nobody changed stands as it is, and so does the change itself', () => {
  expect(standingOf(notice, [notice, lecture], now)).toBeNull()
  expect(standingOf(off, [notice, off], now)).toBeNull()
  expect(standingOf(notice, [notice, off], off.publishedAt - 1)).toBeNull()
})

const ofCounty = (id: string, districts: string[], publishedOn = '2027-03-02') =>
  announcement(id, { kind: 'alarmTest', test: facts({ districts }) }, { ...on(publishedOn), of: districts[0] ?? null })
const countys = ofCounty('county', ['610722'])
const offFor = (id: string, about: string) => ({
  ...announcement(id, { kind: 'cancellation', about, readyMade: true }, on('2027-03-12')),
})

test.each<[string, PublicAnnouncement, PublicAnnouncement[], string | undefined, string | undefined]>([
  ["a county's notice is called off with the city's", countys, [notice, countys, off], 'cancelled', off.id],
  [
    "a county's notice that comes out later is called off all the same",
    ofCounty('late', ['610722'], '2027-03-13'),
    [notice, off, ofCounty('late', ['610722'], '2027-03-13')],
    'cancelled',
    off.id,
  ],
  [
    'a notice of another county is not',
    ofCounty('other', ['610730']),
    [notice, off, ofCounty('other', ['610730'])],
    undefined,
    undefined,
  ],
  [
    "the city's notice stands where only a county's was called off",
    notice,
    [notice, countys, offFor('countys-off', 'county')],
    undefined,
    undefined,
  ],
  [
    'a notice is called off when all its districts are, one after the other',
    ofCounty('two', ['610722', '610730']),
    [
      ofCounty('two', ['610722', '610730']),
      countys,
      ofCounty('other', ['610730']),
      offFor('one-off', 'county'),
      offFor('other-off', 'other'),
    ],
    'cancelled',
    'one-off',
  ],
  [
    'a notice whose cancellation was corrected is cancelled',
    notice,
    [notice, off, announcement('word', { kind: 'correction', about: off.id, test: null }, on('2027-03-13'))],
    'cancelled',
    off.id,
  ],
])('%s', (_, one, among, how, by) => {
  const standing = standingOf(one, among, momentOf('2027-03-13', '09:30'))
  expect([standing?.how, standing?.by?.id]).toEqual([how, by])
})

test('what calls off a part of a test is among the changes', () => {
  expect(ids(changesTo(notice.id, [notice, countys, offFor('countys-off', 'county')], now))).toEqual(['countys-off'])
})

test('changes are told the newest first', () => {
  expect(ids(changesTo(notice.id, [corrected, correction, off], now))).toEqual([off.id, 'correction'])
  expect(changesTo('unknown', all, now)).toEqual([])
})

test('what was withdrawn is listed with the newest first', () => {
  const line = (id: string, at: number) => ({ id, title: `${id} 通知`, at, reason: '有误' })
  const pack = noticesPack([], [line('a', now - 2), line('b', now - 1), line('c', now + 1)])
  expect(ids(withdrawnOf(pack, { words: '', now }))).toEqual(['b', 'a'])
  expect(ids(withdrawnOf(pack, { words: 'a', now }))).toEqual(['a'])
})

test('the first page has corrections and cancellations first, and nothing that is over', () => {
  expect(ids(firstNotices(noticesPack(all), '610702', now))).toEqual(['correction', 'lecture'])
  expect(ids(firstNotices(noticesPack([old]), '610702', now))).toEqual([])
})

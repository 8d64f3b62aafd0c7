import { city } from '@city'
import { afternoonSession, cityNotice, marchTest, plainFields } from '../../../test/seeds/announcements'
import { changesBetween, fieldText } from './changesBetween'
import type { Content } from './content'
import { lineChanges } from './lineChanges'
import { mergeContent } from './merge'
import { same } from './same'

const base: Content = cityNotice
const titled: Content = { ...cityNotice, title: '我的标题' }
const otherTitle: Content = { ...cityNotice, title: '他们的标题' }
const withNotes: Content = { ...cityNotice, test: { ...marchTest, notes: ['听到警报不要惊慌'] } }
const otherDate: Content = { ...cityNotice, test: { ...marchTest, date: '2027-03-20' } }
const afternoon: Content = { ...cityNotice, test: { ...marchTest, sessions: [afternoonSession] } }
const notice: Content = { ...plainFields, kind: 'notice', body: '文' }

test.each<[string, Content, Content, Content]>([
  ['only mine changed', titled, base, titled],
  ['only theirs changed', base, titled, titled],
  ['both changed the same', titled, titled, titled],
  ['each changed another field', titled, otherDate, { ...titled, test: { ...marchTest, date: '2027-03-20' } }],
  [
    'each changed another field of the test',
    withNotes,
    otherDate,
    { ...withNotes, test: { ...marchTest, notes: ['听到警报不要惊慌'], date: '2027-03-20' } },
  ],
  ['only theirs is of another kind now', base, notice, notice],
  ['only mine is of another kind now', notice, base, notice],
])('merging loses nothing: %s', (_, mine, theirs, merged) => {
  expect(mergeContent(base, mine, theirs)).toEqual({ merged, conflicts: [] })
})

test.each<[string, Content, Content, unknown]>([
  ['a field', titled, otherTitle, { field: 'title', mine: '我的标题', theirs: '他们的标题' }],
  [
    'a field of the test',
    otherDate,
    { ...cityNotice, test: { ...marchTest, date: '2027-03-21' } },
    { field: 'test.date', mine: '2027-03-20', theirs: '2027-03-21' },
  ],
  ['the kind', notice, otherTitle, { field: 'kind', mine: 'notice', theirs: 'alarmTest' }],
])('what both changed otherwise is a conflict, and mine stands: %s', (_, mine, theirs, conflict) => {
  expect(mergeContent(base, mine, theirs)).toEqual({ merged: mine, conflicts: [conflict] })
})

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [null, {}, false],
  [{ a: 1 }, { a: '1' }, false],
])('%j and %j say the same: %s', (one, other, expected) => {
  expect(same(one, other)).toBe(expected)
})

test('changes are shown by their Chinese names and in words', () => {
  const after: Content = {
    ...cityNotice,
    pinned: true,
    paper: { ...cityNotice.paper, documentNumber: null },
    test: { ...marchTest, date: '2027-03-20', districts: ['610722'] },
  }
  expect(changesBetween(base, after, city)).toEqual([
    { field: '发文字号', before: '汉政告〔2027〕1号', after: '' },
    { field: '置顶', before: '否', after: '是' },
    { field: '试鸣日期', before: '2027年3月13日 星期六', after: '2027年3月20日 星期六' },
    { field: '县区', before: '汉台区、城固县', after: '城固县' },
  ])
  expect(changesBetween(base, afternoon, city)).toEqual([
    {
      field: '试鸣时间',
      before: '10:00 预先警报、10:08 空袭警报、10:16 解除警报',
      after: '15:00 预先警报、15:08 空袭警报、15:16 解除警报',
    },
  ])
})

test('nothing changed is no change, and a change of kind is told', () => {
  expect(changesBetween(base, { ...base }, city)).toEqual([])
  expect(
    changesBetween(
      notice,
      { ...plainFields, kind: 'event', body: '文', place: '友爱路', from: 1_800_000_000_000, until: 1_800_003_600_000 },
      city,
    ),
  ).toEqual([
    { field: '类型', before: '通知公告', after: '宣传活动' },
    { field: '地点', before: '', after: '友爱路' },
    { field: '开始时间', before: '', after: '2027年1月15日 16:00' },
    { field: '结束时间', before: '', after: '2027年1月15日 17:00' },
  ])
})

test.each<[string, unknown, string]>([
  ['signed', cityNotice.signed, `${cityNotice.signed?.text ?? ''}\n签发原件（1 KB）`],
  ['reasons', { issuer: '由国动办签发' }, '由国动办签发'],
  ['law.articles', [{ article: '第三十五条', says: '五日以前' }], '第三十五条：五日以前'],
  ['film', null, ''],
])('%s is written as people read it', (field, value, text) => {
  expect(fieldText(field, value, city)).toBe(text)
})

const mark = { same: ' ', removed: '-', added: '+' }
const shown = (before: string, after: string) =>
  lineChanges(before, after).map(({ line, change }) => mark[change] + line)

test.each([
  ['甲\n乙\n丙', '甲\n丁\n丙', [' 甲', '-乙', '+丁', ' 丙']],
  ['甲', '甲\n乙', [' 甲', '+乙']],
  ['甲\n乙', '乙', ['-甲', ' 乙']],
  ['甲', '甲', [' 甲']],
])('%j to %j, paragraph by paragraph', (before, after, expected) => {
  expect(shown(before, after)).toEqual(expected)
})

test('a very long text is replaced as a whole', () => {
  expect(lineChanges('甲\n'.repeat(600), '乙')).toHaveLength(602)
})

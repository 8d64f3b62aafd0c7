import { draftOf, newDraft, type Draft } from './draft'
import { missingOf, wishOf } from './wishOf'

const now = Date.parse('2027-03-01T08:00:00+08:00')
const today = '2027-03-01'
const school = { setting: 'school', district: '610702', name: '示例小学', grade: '五年级', class: '3 班' } as const
const draft = (change: Partial<Draft> = {}): Draft => ({ ...newDraft(school, now, false), ...change })

test('a new draft closes in a week, has ten questions for primary schools and opens at once', () => {
  expect(wishOf(draft(), today)).toEqual({
    title: '防空知识小测',
    unit: school,
    questions: { from: 'blueprint', blueprint: [{ topics: [], levels: ['primary'], number: 10 }] },
    attempts: 1,
    minutes: null,
    showing: 'atOnce',
    opensAt: null,
    closesOn: '2027-03-08',
    sample: false,
  })
})

test('only a school has grades and classes', () => {
  const unit = { ...school, setting: 'community', name: ' 示例社区 ' } as const
  expect(wishOf(draft({ unit }), today).unit).toEqual({ setting: 'community', district: '610702', name: '示例社区' })
})

test('it opens in the morning of its first day, where that is to come', () => {
  expect(wishOf(draft({ opensOn: '2027-03-02' }), today).opensAt).toBe(Date.parse('2027-03-02T00:00:00+08:00'))
})

test('an activity that is changed is sent as it was where nothing is changed', () => {
  const wish = wishOf(draft({ from: 'chosen', ids: ['a', 'b'], minutes: 20, attempts: 3 }), today)
  expect(wishOf(draftOf(wish, now), today)).toEqual(wish)
})

test('an activity of several parts, levels and topics is sent as it was', () => {
  const parts = [
    { topics: ['警报信号', '掩蔽'], levels: ['primary' as const, 'middle' as const], number: 7 },
    { topics: [], levels: ['adult' as const], number: 3 },
  ]
  const wish = wishOf(draft({ parts }), today)
  expect(wish.questions).toEqual({ from: 'blueprint', blueprint: parts })
  expect(wishOf(draftOf(wish, now), today)).toEqual(wish)
})

test.each([
  [{}, null],
  [{ parts: [], from: 'chosen' as const, ids: ['a'] }, null],
  [{ parts: [{ topics: [], levels: [], number: 5 }] }, '请给每一部分选难度'],
  [{ parts: [{ topics: [], levels: ['adult' as const], number: 0 }] }, '请给每一部分写题数'],
  [{ parts: [60, 41].map((number) => ({ topics: [], levels: ['adult' as const], number })) }, '最多 100 题'],
  [{ title: ' ' }, '请写标题'],
  [{ unit: { ...school, name: '' } }, '请写学校'],
  [{ unit: { ...school, setting: 'enterprise', name: '' } as const }, '请写单位'],
  [{ from: 'chosen' } as const, '请至少选一道题'],
  [{ closesOn: '2027-02-28' }, '截止日不能早于今天'],
  [{ closesOn: '2027-07-28' }, null],
  [{ closesOn: '2027-07-29' }, '截止日最晚到7月28日'],
  [{ opensOn: '2027-03-20' }, '开始日不能晚于截止日'],
])('of %j it is said: %s', (change, said) => {
  expect(missingOf(draft(change), today)).toBe(said)
})

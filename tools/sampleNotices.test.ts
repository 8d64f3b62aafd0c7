import * as v from 'valibot'
import { city } from '@city'
import { ContentShape } from '@core/contract/content'
import { momentOf } from '@core/domain/moment'
import { sampleLaws } from './sampleLaws'
import { sampleNotices } from './sampleNotices'

jest.mock('../cloudfunctions/announcement/publishDue', () => ({ publishDue: jest.fn() }))
jest.mock('../cloudfunctions/_kit/database', () => ({ collection: jest.fn() }))

const samples = (date: string) => sampleNotices(city, sampleLaws('hanzhong'), momentOf(date, '12:00'))

test('every sample is a content that the contract takes, and says that it is a sample', () => {
  const all = samples('2026-11-25')
  expect(all.every(({ content }) => v.safeParse(ContentShape, content).success)).toBe(true)
  expect(all.every(({ content }) => content.title.includes('示例'))).toBe(true)
})

test.each([
  ['2026-11-25', '2027-03-13'],
  ['2027-03-13', '2027-03-13'],
  ['2027-03-14', '2028-03-13'],
])('on %s the sample test is that of %s', (today, date) => {
  expect(samples(today)[0]?.content).toMatchObject({ kind: 'alarmTest', test: { date } })
})

test('the laws that questions cite are there, each article in words of the bank', () => {
  const [law, ...others] = sampleLaws('hanzhong')
  expect(law?.articles).toContainEqual({
    article: '第三十五条第三款',
    says: '县级以上地方各级人民政府根据需要可以组织试鸣防空警报；并在试鸣的五日以前发布公告。',
  })
  expect(others.every(({ articles }) => articles.length > 0)).toBe(true)
})

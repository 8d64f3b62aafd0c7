import { announcement, facts, testNotice } from '../../../test/seeds/notices'
import { momentOf } from '../moment'
import { toldWith } from './toldWith'

const now = momentOf('2027-03-05', '09:00')
const city = testNotice()
const county = (id: string, change: Parameters<typeof facts>[0]) =>
  announcement(id, { kind: 'alarmTest', test: facts(change) }, { of: '610722' })
const same = county('county', { districts: ['610722'] })
const elsewhere = county('elsewhere', { districts: ['610730'] })
const later = county('later', { districts: ['610722'], date: '2027-09-18' })
const otherTimes = county('times', { districts: ['610722'], sessions: [[{ signal: 'preliminary', at: '11:00' }]] })
const talk = announcement('talk', { kind: 'notice' })
const all = [city, same, elsewhere, later, talk]

const idsWith = (one: typeof city) => toldWith(one, all, now).others.map(({ id }) => id)

test.each([
  ["the city's notice leads to the county's", city, ['county']],
  ["the county's notice leads to the city's", same, ['notice-of-the-test']],
  ['one of other districts stands alone', elsewhere, []],
  ['one of another day stands alone', later, []],
  ['what is no test stands alone', talk, []],
])('%s', (_, one, ids) => {
  expect(idsWith(one)).toEqual(ids)
})

test('originals that agree are no contradiction', () => {
  expect(toldWith(city, all, now).contradicted).toBe(false)
})

test('originals of one test with other times contradict each other', () => {
  expect(toldWith(city, [city, otherTimes], now)).toMatchObject({ others: [{ id: 'times' }], contradicted: true })
})

import { city } from '@city'
import { districtsInFewerWords, districtsInWords } from './districtsInWords'
import { fitted } from './fitted'
import { endOf, partOfDay, sessionsInWords, spanOf } from './timesInWords'

const all = city.districts.map(({ code }) => code)

test.each([
  ['10:00', '10:03'],
  ['09:58', '10:01'],
  ['23:58', '00:01'],
])('a signal that starts at %s ends at %s', (at, end) => {
  expect(endOf(at)).toBe(end)
})

test('a session lasts from its first signal to the end of its last', () => {
  expect(spanOf(city.yearlyTest.signals)).toEqual({ from: '10:00', to: '10:19' })
  expect(sessionsInWords([city.yearlyTest.signals])).toBe('10:00至10:19')
})

test.each([
  ['05:59', '凌晨'],
  ['06:00', '上午'],
  ['12:30', '中午'],
  ['15:00', '下午'],
  ['18:00', '晚上'],
])('%s is %s', (at, part) => {
  expect(partOfDay(at)).toBe(part)
})

test.each([
  [['610722'], '城固县', ['城固县']],
  [['610722', '610702'], '汉台区、城固县', ['汉台区、城固县', '汉台区等2个县区', '2个县区']],
  [
    ['610722', '610723', '610724', '610725'],
    '城固县、洋县、西乡县、勉县',
    ['城固县、洋县等4个县', '城固县等4个县', '4个县'],
  ],
  [all, city.districts.map(({ name }) => name).join('、'), ['汉中市11个县区', '汉中市']],
  [['999999'], '999999', ['999999']],
])('districts %j are named in full and in fewer words', (codes, full, fewer) => {
  expect(districtsInWords(codes, city)).toBe(full)
  expect(districtsInFewerWords(codes, city)).toEqual(fewer)
})

test.each([
  [12, '一二三四五六七八九十甲乙'],
  [11, '一二三四五六七八九十甲'],
  [10, '一二甲'],
  [2, '一…'],
])('within %i characters the last part gives way first', (limit, text) => {
  expect(fitted(limit, [['一二'], ['三四五六七八九十', ''], ['甲乙', '甲']])).toBe(text)
})

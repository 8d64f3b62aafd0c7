import { momentOf } from '../moment'
import { openAt, opennessOf } from './openAt'
import type { Hours } from './shelter'

/** 1 March 2027 is a Monday. */
const on = (day: number, time: string) => momentOf(`2027-03-${String(day).padStart(2, '0')}`, time)
const office: Hours = [
  { days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00' },
  { days: [6], from: '09:00', until: '12:00' },
]
const night: Hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', until: '06:00' }]
const sundayNight: Hours = [{ days: [7], from: '22:00', until: '06:00' }]
const wholeDays: Hours = [{ days: [6, 7], from: '00:00', until: '00:00' }]
const round: Hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' }]

test.each<[string, Hours | null, number, string, string]>([
  ['always', 'always', on(1, '03:00'), 'open', '全天开放'],
  ['hours that nobody knows', null, on(1, '10:00'), 'unknown', '开放时间未知'],
  ['an empty list of hours', [], on(1, '10:00'), 'unknown', '开放时间未知'],
  ['hours without a day', [{ days: [], from: '08:00', until: '18:00' }], on(1, '10:00'), 'unknown', '开放时间未知'],
  ['office hours on a Monday', office, on(1, '10:00'), 'open', '开放至 18:00'],
  ['the minute of opening', office, on(1, '08:00'), 'open', '开放至 18:00'],
  ['the minute of closing', office, on(1, '18:00'), 'closed', '现在关闭，明天 08:00 开放'],
  ['before opening', office, on(1, '07:59'), 'closed', '现在关闭，08:00 开放'],
  ['on a Saturday afternoon', office, on(6, '13:00'), 'closed', '现在关闭，周一 08:00 开放'],
  ['on a Sunday', office, on(7, '13:00'), 'closed', '现在关闭，明天 08:00 开放'],
  ['at night, before midnight', night, on(1, '23:00'), 'open', '开放至明天 06:00'],
  ['at night, after midnight', night, on(1, '02:00'), 'open', '开放至 06:00'],
  ['from Sunday night into Monday', sundayNight, on(1, '05:59'), 'open', '开放至 06:00'],
  ['after that night', sundayNight, on(1, '06:00'), 'closed', '现在关闭，周日 22:00 开放'],
  ['whole days that meet', wholeDays, on(6, '12:00'), 'open', '开放至周一 00:00'],
  ['every whole day', round, on(3, '12:00'), 'open', '全天开放'],
])('%s', (_, hours, now, state, words) => {
  expect(openAt(hours, now)).toEqual({ state, words })
})

test.each([
  ['suspended', '暂停使用', 'closed'],
  ['closed', '已停用', 'closed'],
  ['inUse', '全天开放', 'open'],
  [null, '全天开放', 'open'],
] as const)('a place that is %s says %s', (condition, words, state) => {
  expect(opennessOf({ condition, hours: 'always' }, on(1, '10:00'))).toEqual({ state, words })
})

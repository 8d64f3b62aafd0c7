import type { LineValues } from './lineStore'
import { readLine, valuesOf } from './readLine'

const values: LineValues = {
  ...{
    date: '2027-03-13',
    district: '610722',
    setting: 'community',
    what: '发放宣传册 ',
    partner: '示例社区',
    people: '120',
  },
}

test.each<[string, Partial<LineValues>, object]>([
  ['all fields', {}, { people: 120, district: '610722', what: '发放宣传册' }],
  ['no number of people', { people: ' ' }, { people: null }],
  ['full-width digits', { people: '１２０' }, { people: 120 }],
  ['the whole city', { district: '' }, { district: null }],
])('a form with %s is a line', (_, changes, line) => {
  expect(readLine({ ...values, ...changes }, '2027-03-13')).toMatchObject({ line })
})

test.each<[string, Partial<LineValues>, string[]]>([
  ['nothing chosen', { district: null, setting: null }, ['district', 'setting']],
  ['no date', { date: '' }, ['date']],
  ['a day that is still to come', { date: '2027-03-14' }, ['date']],
  ['words for a number', { people: '一百多' }, ['people']],
  ['part of a number', { people: '12.5' }, ['people']],
  ['nothing said', { what: '', partner: ' ' }, ['what', 'partner']],
])('a form with %s tells what is wrong', (_, changes, fields) => {
  const read = readLine({ ...values, ...changes }, '2027-03-13')
  expect('faults' in read && read.faults.map(({ field }) => field)).toEqual(fields)
})

test('a line fills the form it was read from', () => {
  const read = readLine({ ...values, people: '' }, '2027-03-13')
  expect('line' in read && valuesOf(read.line)).toEqual({ ...values, what: '发放宣传册', people: '' })
})

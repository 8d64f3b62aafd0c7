import { mayCorrect, mayStrike, MOST_VERSIONS } from './moves'
import { outreachFaults, type Outreach } from './outreach'

const line: Outreach = {
  ...{
    date: '2027-03-13',
    district: null,
    setting: 'community',
    what: '发放宣传册',
    partner: '示例社区',
    people: null,
  },
}

test.each<[string, Partial<Outreach>, string[]]>([
  ['a line of today', {}, []],
  ['one of tomorrow', { date: '2027-03-14' }, ['date']],
  ['one of the last century', { date: '1999-12-31' }, ['date']],
  ['one that says nothing', { what: ' ', partner: '' }, ['what', 'partner']],
  ['one with a mobile number', { partner: '示例社区 138 0000 0000' }, ['partner']],
  ['one with an identity number', { what: '联系人 61230119800101001X' }, ['what']],
  ['one with the telephone of a unit', { partner: '示例社区 0916-2218876' }, []],
])('%s is as it should be or names its fields', (_, changes, fields) => {
  expect(outreachFaults({ ...line, ...changes }, '2027-03-13').map(({ field }) => field)).toEqual(fields)
})

test.each([
  ['by somebody who wrote none of it', ['S0001'], false, 'may'],
  ['by who made it', ['S0002'], false, 'own'],
  ['by who corrected it', ['S0001', 'S0002', 'S0001'], false, 'own'],
  ['twice', ['S0001'], true, 'gone'],
] as const)('a line is struck out %s: %s, %s', (_, writtenBy, isStruck, expected) => {
  expect(mayStrike({ writtenBy, isStruck }, 'S0002')).toBe(expected)
})

test('a line is corrected as long as it stands, and not without an end', () => {
  expect(mayCorrect({ writtenBy: ['S0001'], isStruck: false })).toBe(true)
  expect(mayCorrect({ writtenBy: ['S0001'], isStruck: true })).toBe(false)
  expect(mayCorrect({ writtenBy: Array<string>(MOST_VERSIONS).fill('S0001'), isStruck: false })).toBe(false)
})

import type { Chance } from '@core/domain/chance'
import { between, pick } from './pick'

/** A value in a value in a value: deeper than anything the contract asks for. */
function nested(depth: number, asList: boolean): unknown {
  let value: unknown = 'bottom'
  for (let level = 0; level < depth; level++) value = asList ? [value] : { input: value }
  return value
}

/** An object with a field of its own under a name that the language gives a meaning to. */
const withName = (name: string, value: unknown): object =>
  JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as object

export const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
  '$ne',
  '$where',
  '_id',
  'openId',
  'userInfo',
  'result.points',
  'a.b.c',
  '',
  ' ',
  '\u0000',
  '键',
] as const

export const oddTexts = [
  '',
  ' ',
  '\u0000',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '0x10',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  '{"$ne":1}',
  "'; drop table attempts; --",
  '<script>alert(1)</script>',
  '../../packs/manifest.json',
  'attempts/0',
  'attempts/999999',
  'questions/0',
  'attempts/-1',
  '\ud800',
  '\udc00\ud800',
  '\u202eabc',
  '\u200b\u200d\ufeff',
  'e\u0301'.repeat(20),
  '👨‍👩‍👧‍👦'.repeat(10),
  'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔ',
  '\u2028\u2029',
  'ſ'.repeat(20),
] as const

const oddNumbers = [
  0,
  -0,
  -1,
  0.5,
  1e-7,
  1.0000001,
  101,
  1e3,
  2 ** 31,
  2 ** 32 + 1,
  2 ** 53,
  2 ** 53 + 2,
  1e12 - 1,
  1e13 + 1,
  1e21,
  1e308,
  -1e308,
  NaN,
  Infinity,
]

const operators = ['$ne', '$gt', '$in', '$nin', '$exists', '$regex', '$where', '$set', '$or', '$expr', '$eq']

/** A value of some other kind than whatever is asked for. */
export function oddValue(chance: Chance): unknown {
  const kinds: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => pick([true, false], chance),
    () => pick(oddNumbers, chance),
    () => pick(oddNumbers, chance),
    () => pick(oddTexts, chance),
    () => pick(oddTexts, chance),
    () => [],
    () => ({}),
    () => [null],
    () => [[]],
    () => ({ [pick(operators, chance)]: pick<unknown>([1, '', null, [''], { $ne: 1 }, '.*'], chance) }),
    () => withName(pick(oddNames, chance), pick<unknown>([1, null, {}, { admin: true }, 'text'], chance)),
    () => ({ length: between(0, 1e9, chance) }),
    () => ({ $date: { $numberLong: '0' } }),
    () => ({ $oid: '0123456789abcdef01234567' }),
    () => 'x'.repeat(pick([65, 301, 5000, 90_000, 120_000], chance)),
    () => '汉'.repeat(pick([201, 30_000], chance)),
    () => Array.from({ length: pick([51, 101, 5000, 20_000], chance) }, () => pick([0, null, 'x'], chance)),
    () => nested(pick([10, 100, 1000], chance), chance() < 0.5),
  ]
  return pick(kinds, chance)()
}

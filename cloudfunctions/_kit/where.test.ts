import type { DB } from 'wx-server-sdk'
import { allConditions, type Where } from './where'

interface Kept {
  openId: string
  at: number
  result?: object
}

/** Writes down what would be asked of the database. */
const _ = new Proxy(
  {},
  { get: (_target, operator: string) => (value: unknown) => ({ [operator]: value }) },
) as unknown as DB.DatabaseCommand

const conditions = (where: Where<Kept>) => allConditions(_, where)

test.each<[string, Where<Kept>, object]>([
  ['a plain value', { openId: 'oAnna' }, { openId: { eq: 'oAnna' } }],
  ['null', { result: null as never }, { result: { eq: null } }],
  ['zero', { at: 0 }, { at: { eq: 0 } }],
  ['several values', { openId: { anyOf: ['oAnna', 'oBert'] } }, { openId: { in: ['oAnna', 'oBert'] } }],
  ['below', { at: { below: 7 } }, { at: { lt: 7 } }],
  ['above', { at: { above: 7 } }, { at: { gt: 7 } }],
  ['missing', { result: { missing: true } }, { result: { exists: false } }],
  ['present', { result: { present: true } }, { result: { exists: true } }],
  ['two fields', { openId: 'oAnna', at: 7 }, { openId: { eq: 'oAnna' }, at: { eq: 7 } }],
  [
    'one of two, beside a field',
    { openId: 'oAnna', either: [{ at: { below: 7 } }, { at: 7, result: { missing: true } }] },
    { and: [{ openId: { eq: 'oAnna' } }, { or: [{ at: { lt: 7 } }, { at: { eq: 7 }, result: { exists: false } }] }] },
  ],
])('a condition of %s is asked as it is meant', (_name, where, asked) => {
  expect(conditions(where)).toEqual(asked)
})

const anything = (value: unknown) => value as Where<Kept>

test.each([
  ['names no field', {}, /at least one field/],
  ['says either, and no field that holds for all', { either: [{ openId: 'oAnna' }] }, /at least one field/],
  ['says either of none', { openId: 'oAnna', either: [] }, /at least one/],
  ['says either of something empty', { openId: 'oAnna', either: [{ at: 7 }, {}] }, /at least one/],
  ['is undefined in a field', { openId: undefined }, /openId is undefined/],
  ['is undefined in one of two', { openId: 'oAnna', either: [{ at: undefined }] }, /at is undefined/],
  ['compares with an empty object', { openId: {} }, /none that is known/],
  ['holds an operator of the database', { openId: { $ne: '' } }, /none that is known/],
  ['says two things of one field', { at: { above: 1, below: 7 } }, /two things/],
  ['is below undefined', { at: { below: undefined } }, /at is undefined/],
  ['is above undefined', { at: { above: undefined } }, /at is undefined/],
  ['has undefined among several values', { openId: { anyOf: ['oAnna', undefined] } }, /openId is undefined/],
])('a condition that %s is refused, since it would mean more records than were meant', (_name, where, reason) => {
  expect(() => conditions(anything(where))).toThrow(reason)
})

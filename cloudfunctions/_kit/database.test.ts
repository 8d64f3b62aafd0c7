import { storable } from './database'

jest.mock('./cloud', () => ({ cloud: {} }))

test.each([
  ['a text', 'text'],
  ['an empty text', ''],
  ['a number', -1.5],
  ['zero', 0],
  ['yes or no', false],
  ['null', null],
  ['a list', [1, 'two', [3]]],
  ['an object in an object', { a: { b: { c: [] } } }],
])('%s is stored as it is', (_, value) => {
  expect(storable(value, 'records')).toEqual(value)
})

test('a field that is undefined is not stored, which is what leaving it out says', () => {
  const stored = storable({ a: 1, b: undefined, c: { d: undefined } }, 'records')
  expect(Object.keys(stored as object)).toEqual(['a', 'c'])
  expect(stored).toEqual({ a: 1, c: {} })
})

class Anything {
  field = 1
}

test.each([
  ['a date', new Date(0), 'Date'],
  ['bytes', Buffer.from('text'), 'Uint8Array'],
  ['what is no number', NaN, 'NaN'],
  ['a number without end', -Infinity, '-Infinity'],
  ['a map', new Map([['a', 1]]), 'Map'],
  ['a set', new Set([1]), 'Set'],
  ['a regular expression', /text/, 'RegExp'],
  ['a function', () => 1, 'Function'],
  ['a large integer', 1n, 'BigInt'],
  ['a symbol', Symbol('name'), 'Symbol'],
  ['undefined in a list', undefined, 'Undefined'],
  ['an object of a class', new Anything(), 'Object'],
])('%s would be lost or changed on the way, and is refused with its place and its kind', (_, value, kind) => {
  expect(() => storable({ rows: [{ ok: 1 }, { value: [value] }] }, 'records')).toThrow(
    `records.rows[1].value[0] cannot be stored: ${kind}`,
  )
})

test('what a stranger names __proto__ stays a field', () => {
  const stored = storable(JSON.parse('{"__proto__":{"admin":true},"a":1}'), 'records') as object
  expect(Object.keys(stored)).toEqual(['__proto__', 'a'])
  expect((stored as { admin?: boolean }).admin).toBeUndefined()
})

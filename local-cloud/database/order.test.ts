import { compare, equal } from './compare'
import type { Document, Value } from './document'
import { sorted } from './order'
import { project } from './projection'

describe('the order of the database', () => {
  const ascending: Value[] = [
    null,
    Number.NaN,
    -1,
    2,
    '',
    'B',
    'a',
    '汉',
    { a: 1 },
    { a: 2 },
    [],
    [1],
    [1, 2],
    false,
    true,
    new Date(1),
  ]

  it('goes null, numbers, texts, documents, lists, booleans, dates', () => {
    expect([...ascending].reverse().sort(compare)).toEqual(ascending)
  })

  it('holds 0 and -0 for equal, and null and a missing field for different', () => {
    expect([equal(0, -0), equal(null, undefined), equal({ a: 1, b: 2 }, { b: 2, a: 1 })]).toEqual([true, false, false])
  })

  it('sorts by several fields, and a list by its smallest member upwards, its largest downwards', () => {
    const documents: Document[] = [{ a: 2, b: 1 }, { a: [1, 9], b: 2 }, { b: 3 }, { a: 2, b: 0 }]
    expect(sorted(documents, { a: 1, b: 1 }).map(({ b }) => b)).toEqual([3, 2, 0, 1])
    expect(sorted(documents, { a: -1, b: -1 }).map(({ b }) => b)).toEqual([2, 1, 0, 3])
  })

  it('refuses a direction that is none', () => {
    expect(() => sorted([], { a: 2 })).toThrow("orderBy('a')")
  })
})

describe('field()', () => {
  const document: Document = { _id: 'p', a: { x: 1, y: 2 }, l: [{ x: 1, y: 2 }, 3], z: null }

  it.each<[Document, Document]>([
    [{}, document],
    [{ z: true }, { _id: 'p', z: null }],
    [{ 'a.x': 1, _id: 0 }, { a: { x: 1 } }],
    [{ 'l.y': true }, { _id: 'p', l: [{ y: 2 }] }],
    [
      { l: false, 'a.y': false },
      { _id: 'p', a: { x: 1 }, z: null },
    ],
    [{ _id: false }, { a: { x: 1, y: 2 }, l: [{ x: 1, y: 2 }, 3], z: null }],
    [{ _id: true }, { _id: 'p' }],
    [{ l: { $slice: 1 } }, { ...document, l: [{ x: 1, y: 2 }] }],
    [
      { l: { $slice: -1 }, z: true },
      { _id: 'p', l: [3], z: null },
    ],
    [
      { l: { $slice: [-2, 1] }, a: false },
      { _id: 'p', l: [{ x: 1, y: 2 }], z: null },
    ],
    [{ z: { $slice: 1 } }, document],
    [{ l: { $elemMatch: { x: 1 } } }, { _id: 'p', l: [{ x: 1, y: 2 }] }],
    [{ l: { $elemMatch: { $gt: 2 } }, _id: false }, { l: [3] }],
    [
      { l: { $elemMatch: { x: 9 } }, z: true },
      { _id: 'p', z: null },
    ],
  ])('%j yields %j', (projection, part) => {
    expect(project(document, projection)).toEqual(part)
  })

  it('refuses yes and no together, and anything else', () => {
    expect(() => project(document, { a: true, z: false })).toThrow('not both')
    expect(() => project(document, { l: { $meta: 1 } })).toThrow('takes true, false, _.project.slice()')
    expect(() => project(document, { l: { $slice: 'x' } })).toThrow('$slice takes a whole number')
    expect(() => project(document, { l: { $slice: [1] } })).toThrow('$slice takes a whole number')
    expect(() => project(document, { 'a.x': { $elemMatch: {} } })).toThrow('on a nested field')
  })
})

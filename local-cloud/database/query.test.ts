import type { Document } from './document'
import { condition, matchesEverything } from './query'

const matches: [query: Document, document: Document, answer: boolean][] = [
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: [3, 1] }, true],
  [{ a: null }, {}, true],
  [{ 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
  [{ a: { $gt: 1, $lte: 3 } }, { a: 3 }, true],
  [{ a: { $gt: 1 } }, { a: '2' }, false],
  [{ a: { $in: [1, /^x/] } }, { a: 'xy' }, true],
  [{ a: { $nin: [1] } }, {}, true],
  [{ a: { $ne: 1 } }, { a: 1 }, false],
  [{ a: { $not: { $gt: 1 } } }, { a: 1 }, true],
  [{ a: { $exists: false } }, { a: null }, false],
  [{ a: { $size: 2 } }, { a: [1, 2] }, true],
  [{ a: { $all: [1, 2] } }, { a: [2, 3, 1] }, true],
  [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { c: 2 }] }, false],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 2] }, true],
  [{ a: { $regex: 'X', $options: 'i' } }, { a: 'ax' }, true],
  [{ $or: [{ a: 1 }, { $and: [{ b: 1 }, { c: 1 }] }] }, { b: 1, c: 1 }, true],
  [{ $nor: [{ a: 1 }] }, { a: 1 }, false],
  [{ at: { $gte: new Date(5) } }, { at: new Date(6) }, true],
]

const refusals: [query: Document, sentence: string][] = [
  [{ a: { $type: 'int' } }, "The operator $type (on 'a') is not supported"],
  [{ a: { $gt: 1, x: 2 } }, "The operator x (on 'a') is not supported"],
  [{ a: { $not: { $near: 1 } } }, '$near'],
  [{ a: { $elemMatch: { b: { $where: 1 } } } }, '$where'],
  [{ $expr: {} }, 'The operator $expr is not supported'],
  [{ $or: [{ $text: {} }] }, '$text'],
  [{ $or: [] }, '$or must be a nonempty array'],
  [{ $and: [1] }, '$and entries need to be full objects'],
  [{ a: { $in: 1 } }, '$in needs an array'],
  [{ a: { $gte: null } }, 'ask with exists()'],
  [{ a: { $size: -1 } }, '$size must be a whole number'],
]

describe('a query', () => {
  it.each(matches)('%j asked of %j answers %s', (query, document, answer) => {
    expect(condition(query).matches(document)).toBe(answer)
  })

  it.each(refusals)('%j is refused', (query, sentence) => {
    expect(() => condition(query)).toThrow(sentence)
  })

  it.each<[Document, boolean]>([
    [{}, true],
    [{ $and: [{}, { $or: [{ a: 1 }, {}] }] }, true],
    [{ a: 1 }, false],
    [{ $and: [{}, { a: 1 }] }, false],
    [{ $nor: [{ a: 1 }] }, false],
  ])('%j leaves nothing out: %s', (query, answer) => {
    expect(matchesEverything(query)).toBe(answer)
  })
})

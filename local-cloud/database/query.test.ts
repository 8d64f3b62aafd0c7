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
  [{ a: { $eq: { x: 1, y: 2 } } }, { a: { x: 1, y: 2 } }, true],
  [{ a: { $eq: { x: 1, y: 2 } } }, { a: { y: 2, x: 1 } }, false],
  [{ a: { $in: [{ x: 1 }] } }, { a: [{ x: 1 }, 2] }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
  [{ 'a.b': { $ne: 1 } }, { a: [{ b: 1 }, {}] }, false],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [[1, 2]] }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: { $gt: [1] } }, { a: [1, 2] }, true],
  [{ a: { $gte: {} } }, { a: { x: 1 } }, true],
  [{ a: { $lt: true } }, { a: false }, true],
  [{ a: { $all: [1] } }, { a: 1 }, true],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $all: [{ $elemMatch: { b: { $gt: 1 } } }] } }, { a: [{ b: 2 }] }, true],
  [{ a: { $nin: [null] } }, {}, false],
  [{ a: { $mod: [4, 1] } }, { a: [2, 5.5] }, true],
  [{ a: { $mod: [2, 0] } }, { a: '4' }, false],
  [{ a: /^x/i }, { a: 'Xy' }, true],
  [{ a: /^x/i }, { a: /^x/i }, true],
  [{ a: /^x/i }, { a: /^x/ }, false],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ a: { $eq: {} } }, { a: {} }, true],
  [{ $or: [{ a: 1 }, { a: 2 }, { b: 3 }] }, { a: 2 }, true],
  [{ $or: [{ a: { $gt: 1 } }, { a: { $lt: 0 } }] }, { a: 2 }, true],
  [{ $or: [{ a: { $gt: 1 } }, { b: { $lt: 0 } }] }, { a: 2 }, true],
  [{ $or: [{ a: { $gt: 1 } }, { b: 1 }, { b: 2 }] }, { b: 2 }, true],
  [{ $or: [{ a: { $gt: 1 } }, { b: { $lt: 0 } }, { a: { $lt: 0 } }] }, { a: 2 }, true],
  [{ $or: [{ $or: [{ a: { $gt: 5 } }, { a: { $lt: 1 } }] }, { b: { $eq: 2 } }] }, { b: 2 }, true],
  [{ c: 1, $or: [{ a: { $gt: 1 } }, { a: { $lt: 0 } }] }, { a: 2, c: 1 }, true],
  [{ c: 1, $or: [{ a: 1 }, { b: 2 }] }, { a: 1, c: 1 }, true],
  [{ $or: [{ a: { $gt: 1 }, c: 1 }, { a: { $lt: 0 } }, { b: { $lt: 0 } }] }, { b: -1 }, true],
]

const refusals: [query: Document, sentence: string][] = [
  [{ a: { $type: 'int' } }, "The operator $type (on 'a') is not supported"],
  [{ a: { $gt: 1, x: 2 } }, "The operator x (on 'a') is not supported"],
  [{ a: { $not: { $near: 1 } } }, '$near'],
  [{ a: { $elemMatch: { b: { $where: 1 } } } }, '$where'],
  [{ $expr: { $function: {} } }, 'The operator $function is not supported'],
  [{ $jsonSchema: {} }, 'The operator $jsonSchema is not supported'],
  [{ a: {} }, "The condition on 'a' is {}"],
  [{ $or: [{ a: 1 }, { a: 2 }, { b: 3 }, { b: 4 }] }, "One $or asks for 'a' or 'b'"],
  [{ $or: [{ a: { $eq: 1 } }, { b: { $eq: 2 } }, { b: { $eq: 3 } }] }, "One $or asks for 'a' or 'b'"],
  [{ $or: [{ a: { $gt: 1 } }, { a: { $lt: 0 } }, { b: { $eq: 3 } }, { c: { $eq: 4 } }] }, "'a' or 'b' or 'c'"],
  [
    { $or: [{ a: { $lt: 0 } }, { $and: [{ a: { $gt: 5 } }, { a: { $lt: 9 } }] }, { b: { $gt: 1 } }] },
    "One $or asks for 'a' or 'b'",
  ],
  [{ c: 1, $or: [{ a: { $gt: 1 } }, { b: { $lt: 2 } }] }, "One $or asks for 'a' or 'b'"],
  [{ $and: [{ c: 1, $or: [{ a: { $gt: 1 } }, { b: { $lt: 2 } }] }] }, "One $or asks for 'a' or 'b'"],
  [{ a: { $mod: [0, 1] } }, 'divisor cannot be 0'],
  [{ a: { $mod: [2] } }, 'malformed mod'],
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

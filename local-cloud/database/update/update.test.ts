import type { Document } from '../document'
import { update } from './update'

const changes: [rule: string, before: Document, change: Document, after: Document][] = [
  ['$set makes the documents on the way', {}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
  ['$set reaches into a list by place and fills the gap', { l: [1] }, { $set: { 'l.2': 3 } }, { l: [1, null, 3] }],
  ['$set replaces a document whole', { a: { x: 1 } }, { $set: { a: { y: 2 } } }, { a: { y: 2 } }],
  ['$unset takes a field away', { a: 1, b: { c: 2, d: 3 } }, { $unset: { a: '', 'b.c': '', z: '' } }, { b: { d: 3 } }],
  ['$unset leaves a gap in a list', { l: [1, 2] }, { $unset: { 'l.0': '' } }, { l: [null, 2] }],
  ['$inc counts a missing field from 0', { n: 1 }, { $inc: { n: 2, m: -1 } }, { n: 3, m: -1 }],
  ['$mul makes a missing field 0', { n: 3 }, { $mul: { n: 2, m: 5 } }, { n: 6, m: 0 }],
  [
    '$min and $max keep the better value',
    { lo: 5, hi: 5 },
    { $min: { lo: 7, x: 1 }, $max: { hi: 9 } },
    { lo: 5, hi: 9, x: 1 },
  ],
  ['$rename moves a value', { a: 1 }, { $rename: { a: 'b.c', z: 'y' } }, { b: { c: 1 } }],
  ['$push appends one thing, a list too', { l: [1] }, { $push: { l: [2] } }, { l: [1, [2]] }],
  ['$push puts in at a place', { l: [1, 2] }, { $push: { l: { $each: [9], $position: 1 } } }, { l: [1, 9, 2] }],
  ['$push sorts, then cuts', {}, { $push: { l: { $each: [3, 1, 2], $sort: 1, $slice: -2 } } }, { l: [2, 3] }],
  [
    '$push sorts documents by field',
    { l: [{ n: 1 }] },
    { $push: { l: { $each: [{ n: 2 }], $sort: { n: -1 }, $slice: 1 } } },
    { l: [{ n: 2 }] },
  ],
  [
    '$addToSet adds what is not there',
    { l: [{ a: 1 }] },
    { $addToSet: { l: { $each: [{ a: 1 }, { a: 2 }] } } },
    { l: [{ a: 1 }, { a: 2 }] },
  ],
  ['$pop takes the last or the first', { a: [1, 2], b: [1, 2] }, { $pop: { a: 1, b: -1, c: 1 } }, { a: [1], b: [2] }],
  ['$pull takes equal members', { l: [1, 2, 1] }, { $pull: { l: 1 } }, { l: [2] }],
  ['$pull takes what fulfils a condition', { l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }],
  [
    '$pull takes documents with these fields',
    { l: [{ a: 1, b: 1 }, { a: 2 }] },
    { $pull: { l: { a: 1 } } },
    { l: [{ a: 2 }] },
  ],
  ['$pull takes texts by expression', { l: ['ab', 'c'] }, { $pull: { l: /a/ } }, { l: ['c'] }],
  [
    '$bit changes bits',
    { a: 6, b: 6 },
    { $bit: { a: { and: 3 }, b: { or: 1, xor: 2 }, c: { or: 4 } } },
    { a: 2, b: 5, c: 4 },
  ],
  ['$set keeps a regular expression', {}, { $set: { a: /x/i } }, { a: /x/i }],
  ['$pullAll takes all of these', { l: [1, 2, 3] }, { $pullAll: { l: [1, 3] } }, { l: [2] }],
]

const refusals: [change: Document, before: Document, sentence: string][] = [
  [{ $set: { 'nul.x': 1 } }, { nul: null }, "Cannot create field 'x' in element {nul: null}"],
  [{ $set: { 'n.x.y': 1 } }, { n: 3 }, "Cannot create field 'x' in element {n: 3}"],
  [{ $set: { 'l.x': 1 } }, { l: [1] }, "Cannot create field 'x' in element {l: [ 1 ]}"],
  [
    { $inc: { n: 1 } },
    { _id: 'p', n: 'a' },
    'Cannot apply $inc to a value of non-numeric type. {_id: "p"} has the field \'n\' of non-numeric type string',
  ],
  [{ $inc: { n: 1 } }, { n: null }, 'of non-numeric type null'],
  [{ $inc: { n: 'a' } }, {}, 'Cannot increment with non-numeric argument: {n: "a"}'],
  [
    { $push: { l: 1 } },
    { _id: 'p', l: 1 },
    'The field \'l\' must be an array but is of type int in document {_id: "p"}',
  ],
  [{ $push: { l: { $each: 1 } } }, {}, 'must be an array'],
  [{ $push: { l: { $each: [], $first: 1 } } }, {}, 'Unrecognized clause in $push: $first'],
  [{ $pop: { l: 2 } }, { l: [] }, '$pop expects 1 or -1'],
  [{ $set: { a: 1 }, $inc: { 'a.b': 1 } }, {}, "Updating the path 'a.b' would create a conflict at 'a'"],
  [{ $set: { _id: 'q' } }, { _id: 'p' }, "would modify the immutable field '_id'"],
  [{ $set: { 'l.$.x': 1 } }, {}, "Positional updates ('l.$.x') are not supported"],
  [{ $set: { 'a..b': 1 } }, {}, 'contains an empty field name'],
  [{ $set: { [Array.from({ length: 101 }, () => 'a').join('.')]: 1 } }, {}, 'the update path has 101 steps'],
  [{ $set: { 'l.70000': 1 } }, { l: [] }, "Cannot create field '70000' in element {l: [  ]}"],
  [{ $set: { '__proto__.x': 1 } }, {}, "may not be called '__proto__'"],
  [{ $set: { a: { $b: 1 } } }, {}, "The dollar ($) prefixed field '$b'"],
  [{ $inc: {} }, {}, "'$inc' is empty"],
  [{ $bit: { a: 1 } }, {}, 'not compatible with 1'],
  [{ $bit: { a: { not: 1 } } }, {}, "only supports 'and', 'or', and 'xor', not 'not'"],
  [{ $bit: { a: { and: 1 } } }, { a: 1.5 }, 'value of non-integral type: 1.5 and 1'],
  [{ $currentDate: { a: true } }, {}, 'The update operator $currentDate is not supported'],
  [{ a: 1 }, {}, 'The update operator a is not supported'],
  [{}, {}, 'An update must change something'],
]

describe('an update', () => {
  it.each(changes)('%s', (_, before, change, after) => {
    expect(update(change)(before)).toEqual(after)
  })

  it.each(refusals)('%j on %j is refused', (change, before, sentence) => {
    expect(() => update(change)(before)).toThrow(sentence)
  })

  it('leaves the document it was given as it was', () => {
    const before = { l: [{ a: 1 }], n: 1 }
    update({ $push: { m: 2 }, $set: { 'l.0.a': 9 } })(before)
    expect(before).toEqual({ l: [{ a: 1 }], n: 1 })
  })
})

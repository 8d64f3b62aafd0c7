import { ids, type Environment } from '../environment'
import type { Document } from '../sdk'

const MARCH = new Date('2027-03-13T02:00:00Z')

const documents: Document[] = [
  { _id: 'a', n: 1, text: 'Alpha', tags: ['x', 'y'], sub: { k: 1, m: 'one' }, at: new Date(0), marks: [3, 8] },
  { _id: 'b', n: 5, text: 'beta', tags: ['y'], sub: { k: 2 }, at: MARCH, marks: [5], yes: true },
  {
    _id: 'c',
    n: 9,
    text: 'gamma',
    tags: [],
    nothing: null,
    parts: [
      { k: 1, v: 5 },
      { k: 2, v: 1 },
    ],
  },
  { _id: 'd', text: '汉中 alpha', tags: ['x', 'z', 'y'], sub: { k: 1 }, parts: [{ k: 1, v: 1 }], yes: false },
]

type Ask = (place: Environment) => unknown

/** Every operator of a condition. */
export function queries(place: Environment): void {
  describe('a condition finds', () => {
    beforeAll(async () => {
      await place.filled('others', documents)
    })

    it.each<[string, Ask, string]>([
      ['a value that is equal', () => ({ n: 5 }), 'b'],
      ['a value that is equal, said with eq', ({ _ }) => ({ n: _.eq(5) }), 'b'],
      ['all that differ and all that lack the field, with neq', ({ _ }) => ({ n: _.neq(5) }), 'acd'],
      ['what is greater', ({ _ }) => ({ n: _.gt(5) }), 'c'],
      ['what is greater or equal', ({ _ }) => ({ n: _.gte(5) }), 'bc'],
      ['what is less', ({ _ }) => ({ n: _.lt(5) }), 'a'],
      ['what is less or equal', ({ _ }) => ({ n: _.lte(5) }), 'ab'],
      ['a span, chained with and', ({ _ }) => ({ n: _.gt(1).and(_.lt(9)) }), 'b'],
      ['both ends, chained with or', ({ _ }) => ({ n: _.lt(2).or(_.gt(8)) }), 'ac'],
      ['one of a list', ({ _ }) => ({ n: _.in([1, 9, 100]) }), 'ac'],
      ['none of an empty list', ({ _ }) => ({ n: _.in([]) }), ''],
      ['none of a list, and what lacks the field', ({ _ }) => ({ n: _.nin([1, 9]) }), 'bd'],
      ['two fields at once', () => ({ text: 'beta', n: 5 }), 'b'],
      ['either of two fields', ({ _ }) => _.or([{ n: 1 }, { text: 'gamma' }]), 'ac'],
      ['both of two conditions on a field', ({ _ }) => _.and([{ n: _.gt(1) }, { n: _.lt(9) }]), 'b'],
      ['neither of two', ({ _ }) => _.nor([{ n: 1 }, { text: 'gamma' }]), 'bd'],
      ['what a condition does not, and what lacks the field', ({ _ }) => ({ n: _.not(_.gt(1)) }), 'ad'],
      ['what has a field, also when it is null', ({ _ }) => ({ nothing: _.exists(true) }), 'c'],
      ['what lacks a field', ({ _ }) => ({ n: _.exists(false) }), 'd'],
      ['null, and what lacks the field', () => ({ nothing: null }), 'abcd'],
      ['a remainder', ({ _ }) => ({ n: _.mod(4, 1) }), 'abc'],
      ['a truth', () => ({ yes: true }), 'b'],
      ['a falsehood, which is not a missing one', () => ({ yes: false }), 'd'],
      ['a member of a list', () => ({ tags: 'x' }), 'ad'],
      ['several members of a list, in any order', ({ _ }) => ({ tags: _.all(['y', 'x']) }), 'ad'],
      ['a list as a whole', ({ _ }) => ({ tags: _.eq(['x', 'y']) }), 'a'],
      ['a list by its length', ({ _ }) => ({ tags: _.size(1) }), 'b'],
      ['an empty list', ({ _ }) => ({ tags: _.size(0) }), 'c'],
      ['one member that fulfils two conditions', ({ _ }) => ({ marks: _.elemMatch({ $gt: 4, $lt: 8 }) }), 'b'],
      ['two members that fulfil one each', ({ _ }) => ({ marks: _.gt(4).and(_.lt(8)) }), 'ab'],
      ['one document in a list that fulfils two', ({ _ }) => ({ parts: _.elemMatch({ k: 1, v: _.gt(2) }) }), 'c'],
      ['a member by its place', () => ({ 'tags.0': 'y' }), 'b'],
      ['a field of documents in a list', () => ({ 'parts.v': 1 }), 'cd'],
      ['a field inside, by its path', () => ({ 'sub.k': 1 }), 'ad'],
      ['a field inside, written as an object', () => ({ sub: { k: 1 } }), 'ad'],
      ['an object as a whole', ({ _ }) => ({ sub: _.eq({ k: 1 }) }), 'd'],
      ['a moment', () => ({ at: MARCH }), 'b'],
      ['moments after another', ({ _ }) => ({ at: _.gt(new Date(0)) }), 'b'],
      ['texts in the order of their characters', ({ _ }) => ({ text: _.gte('a').and(_.lt('c')) }), 'b'],
      ['a pattern', ({ db }) => ({ text: db.RegExp({ regexp: '^a', options: 'i' }) }), 'a'],
      ['a pattern written as a literal', () => ({ text: /alpha$/ }), 'd'],
      ['a pattern in any case and any language', () => ({ text: /汉中 ALPHA/i }), 'd'],
      ['nothing of another kind', () => ({ n: '5' }), ''],
      ['an id', () => ({ _id: 'c' }), 'c'],
      ['ids of a list', ({ _ }) => ({ _id: _.in(['d', 'a', 'none']) }), 'ad'],
      ['what an expression over two fields says', ({ _ }) => _.expr(_.aggregate.gt(['$n', { $size: '$tags' }])), 'bc'],
    ])('%s', async (_, ask, expected) => {
      const { data } = await place.collection('others').where(ask(place)).orderBy('_id', 'asc').get()
      expect(ids(data).join('')).toBe(expected)
    })

    it('as many as it counts', async () => {
      const { total } = await place
        .collection('others')
        .where({ n: place._.gt(1) })
        .count()
      expect(total).toBe(2)
    })
  })
}

import { refusal, type Environment } from '../environment'
import type { Document } from '../sdk'

type Change = (place: Environment) => Document

/** Every operator of a change. */
export function updates(place: Environment): void {
  describe('an update', () => {
    it.each<[string, Document, Change, Document]>([
      ['sets a field and keeps the others', { n: 1, m: 2 }, () => ({ n: 5 }), { n: 5, m: 2 }],
      ['sets a field by its path', { sub: { a: 1, b: 2 } }, () => ({ 'sub.a': 9 }), { sub: { a: 9, b: 2 } }],
      ['makes the way to a path', {}, () => ({ 'sub.a.b': 1 }), { sub: { a: { b: 1 } } }],
      ['sets a member of a list by its place', { list: [1, 2, 3] }, () => ({ 'list.1': 9 }), { list: [1, 9, 3] }],
      ['merges an object into the one there', { sub: { a: 1 } }, () => ({ sub: { b: 2 } }), { sub: { a: 1, b: 2 } }],
      ['replaces an object with set', { sub: { a: 1 } }, ({ _ }) => ({ sub: _.set({ b: 2 }) }), { sub: { b: 2 } }],
      ['empties an object with set', { sub: { a: 1 } }, ({ _ }) => ({ sub: _.set({}) }), { sub: {} }],
      ['replaces a list', { list: [1, 2] }, () => ({ list: [3] }), { list: [3] }],
      ['removes a field', { n: 1, m: 2 }, ({ _ }) => ({ n: _.remove() }), { m: 2 }],
      ['adds to a number', { n: 1 }, ({ _ }) => ({ n: _.inc(5) }), { n: 6 }],
      ['takes from a number', { n: 1 }, ({ _ }) => ({ n: _.inc(-2.5) }), { n: -1.5 }],
      ['counts from nothing', {}, ({ _ }) => ({ n: _.inc(3) }), { n: 3 }],
      ['multiplies a number', { n: 4 }, ({ _ }) => ({ n: _.mul(2.5) }), { n: 10 }],
      ['multiplies nothing to nought', {}, ({ _ }) => ({ n: _.mul(2) }), { n: 0 }],
      ['keeps the smaller', { n: 4 }, ({ _ }) => ({ n: _.min(3) }), { n: 3 }],
      ['keeps what is smaller already', { n: 2 }, ({ _ }) => ({ n: _.min(3), m: 1 }), { n: 2, m: 1 }],
      ['keeps the greater', { n: 4 }, ({ _ }) => ({ n: _.max(5) }), { n: 5 }],
      ['works on the bits of a number', { n: 13 }, ({ _ }) => ({ n: _.bit({ and: 10 }) }), { n: 8 }],
      ['renames a field', { n: 4 }, ({ _ }) => ({ n: _.rename('m') }), { m: 4 }],
      ['puts one at the end', { list: [1] }, ({ _ }) => ({ list: _.push(2) }), { list: [1, 2] }],
      ['puts several at the end', { list: [1] }, ({ _ }) => ({ list: _.push([2, 3]) }), { list: [1, 2, 3] }],
      ['begins a list', {}, ({ _ }) => ({ list: _.push('a') }), { list: ['a'] }],
      [
        'puts some in between',
        { list: [1, 4] },
        ({ _ }) => ({ list: _.push({ each: [2, 3], position: 1 }) }),
        { list: [1, 2, 3, 4] },
      ],
      [
        'sorts and cuts what it puts in',
        { list: [5, 1] },
        ({ _ }) => ({ list: _.push({ each: [3], sort: 1, slice: 2 }) }),
        { list: [1, 3] },
      ],
      [
        'sorts documents by a field of theirs',
        { list: [{ v: 5 }] },
        ({ _ }) => ({ list: _.push({ each: [{ v: 2 }], sort: { v: 1 } }) }),
        { list: [{ v: 2 }, { v: 5 }] },
      ],
      ['puts some at the beginning', { list: [3] }, ({ _ }) => ({ list: _.unshift([1, 2]) }), { list: [1, 2, 3] }],
      ['takes the last', { list: [1, 2] }, ({ _ }) => ({ list: _.pop() }), { list: [1] }],
      ['takes the first', { list: [1, 2] }, ({ _ }) => ({ list: _.shift() }), { list: [2] }],
      ['adds to a set what is new', { list: [1] }, ({ _ }) => ({ list: _.addToSet(2) }), { list: [1, 2] }],
      [
        'adds several to a set, each once',
        { list: [1] },
        ({ _ }) => ({ list: _.addToSet({ $each: [1, 2] }) }),
        { list: [1, 2] },
      ],
      ['pulls a value', { list: [1, 2, 1] }, ({ _ }) => ({ list: _.pull(1) }), { list: [2] }],
      ['pulls what fulfils a condition', { list: [1, 5, 9] }, ({ _ }) => ({ list: _.pull(_.gt(4)) }), { list: [1] }],
      [
        'pulls documents by a field of theirs',
        {
          list: [
            { k: 1, v: 1 },
            { k: 2, v: 1 },
          ],
        },
        ({ _ }) => ({ list: _.pull({ k: 2 }) }),
        { list: [{ k: 1, v: 1 }] },
      ],
      ['pulls all of a list', { list: [1, 2, 3, 1] }, ({ _ }) => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
      [
        'does several things at once',
        { n: 1, list: [1] },
        ({ _ }) => ({ n: _.inc(1), list: _.push(2), m: 3 }),
        { n: 2, list: [1, 2], m: 3 },
      ],
    ])('%s', async (_, before, change, after) => {
      const items = await place.filled('items', [{ _id: 'a', ...before }])
      expect((await items.doc('a').update({ data: change(place) })).stats).toEqual({ updated: 1 })
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', ...after })
    })

    it.each<[string, Change, RegExp]>([
      ['count a text', ({ _ }) => ({ text: _.inc(1) }), /non-numeric type/],
      ['push to a text', ({ _ }) => ({ text: _.push(1) }), /must be an array/],
      ['go into null', () => ({ nothing: { a: 1 } }), /Cannot create field 'a' in element {nothing: null}/],
      ['go into a text', () => ({ 'text.a': 1 }), /Cannot create field 'a' in element/],
    ])('cannot %s, and changes nothing', async (_, change, words) => {
      const items = await place.filled('items', [{ _id: 'a', text: 'b', nothing: null }])
      expect((await refusal(items.doc('a').update({ data: change(place) }))).message).toMatch(words)
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', text: 'b', nothing: null })
    })

    it('cannot change an id', async () => {
      const items = await place.filled('items', [{ _id: 'a' }])
      await refusal(items.where({ _id: 'a' }).update({ data: { _id: 'b' } }))
      expect((await items.get()).data).toEqual([{ _id: 'a' }])
    })

    it('that does not fit one of several documents changes none or says so', async () => {
      const items = await place.filled('items', [
        { _id: 'a', n: 'text' },
        { _id: 'b', n: 1 },
      ])
      const { message } = await refusal(
        items.where({ _id: place._.in(['a', 'b']) }).update({ data: { n: place._.inc(1) } }),
      )
      expect(message).toMatch(/non-numeric type/)
    })
  })
}

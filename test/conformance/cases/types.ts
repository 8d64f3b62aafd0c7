import { ids, type Environment } from '../environment'

/** What a document may hold comes back as it was. */
export function types(place: Environment): void {
  describe('a value', () => {
    it.each<[string, unknown]>([
      ['whole number', 7],
      ['negative number', -7],
      ['number above 2^31', 5_000_000_000],
      ['number of milliseconds', 1_804_903_200_123],
      ['largest whole number', Number.MAX_SAFE_INTEGER],
      ['fraction', 0.1],
      ['tiny number', 5e-324],
      ['truth', true],
      ['falsehood', false],
      ['null', null],
      ['empty text', ''],
      ['text in Chinese with an emoji', '防空警报 🚨 试鸣'],
      ['text that looks like JSON', '{"$date": 1}'],
      ['moment', new Date(1_804_903_200_123)],
      ['moment before 1970', new Date(-1)],
      ['empty list', []],
      ['empty object', {}],
      ['list of kinds', [1, 'a', null, [2, []], { k: 1 }]],
      ['deep object', { a: { b: { c: { d: [{ e: 1 }] } } } }],
    ])('that is a %s comes back as it was', async (_, value) => {
      const items = await place.filled('items')
      await items.add({ data: { _id: 'a', value } })
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', value })
    })

    it('that is a moment of the server is the present', async () => {
      const items = await place.filled('items')
      const before = Date.now()
      await items.add({ data: { _id: 'a', at: place.db.serverDate() } })
      const { data } = await items.doc('a').get()
      expect(Math.abs((data?.at as Date).getTime() - before)).toBeLessThan(60_000)
    })

    it('that is a moment of the server may be shifted', async () => {
      const items = await place.filled('items')
      await items.add({
        data: { _id: 'a', at: place.db.serverDate(), later: place.db.serverDate({ offset: 3_600_000 }) },
      })
      const { data } = await items.doc('a').get()
      expect((data?.later as Date).getTime() - (data?.at as Date).getTime()).toBe(3_600_000)
    })

    it('that is a moment of the server stands in updates too', async () => {
      const items = await place.filled('items', [{ _id: 'a', at: new Date(0) }])
      await items.doc('a').update({ data: { at: place.db.serverDate() } })
      expect(((await items.doc('a').get()).data?.at as Date).getTime()).toBeGreaterThan(1_700_000_000_000)
    })

    it('that is a moment of the server can be asked for', async () => {
      const items = await place.filled('items', [
        { _id: 'past', at: new Date(0) },
        { _id: 'future', at: new Date(4e12) },
      ])
      expect(ids((await items.where({ at: place._.lt(place.db.serverDate()) }).get()).data)).toEqual(['past'])
    })
  })
}

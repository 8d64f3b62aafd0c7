import { ids, refusal, type Environment } from '../environment'

/** Adding, reading, changing and removing documents. */
export function documents(place: Environment): void {
  describe('a document', () => {
    it('that is added with an id of its own is found under it', async () => {
      const items = await place.filled('items')
      expect(await items.add({ data: { _id: 'a', n: 1 } })).toMatchObject({ _id: 'a' })
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
    })

    it('that is added without an id gets one of its own', async () => {
      const items = await place.filled('items')
      const [first, second] = [await items.add({ data: { n: 1 } }), await items.add({ data: { n: 2 } })]
      expect(first._id).not.toEqual(second._id)
      expect((await items.doc(String(second._id)).get()).data).toEqual({ _id: second._id, n: 2 })
    })

    it('may have a number for an id, which is not the text of it', async () => {
      const items = await place.filled('items', [
        { _id: 7, n: 'number' },
        { _id: '7', n: 'text' },
      ])
      expect((await items.doc(7).get()).data).toEqual({ _id: 7, n: 'number' })
      expect((await items.doc('7').get()).data).toEqual({ _id: '7', n: 'text' })
    })

    it('may be added together with others, whose ids come back in their order', async () => {
      const items = await place.filled('items')
      const { _ids } = await items.add({ data: [{ _id: 'c' }, { _id: 'a' }, { _id: 'b' }] })
      expect(_ids).toEqual(['c', 'a', 'b'])
    })

    it('is refused where its id is taken, and leaves the other alone', async () => {
      const items = await place.filled('items', [{ _id: 'a', n: 1 }])
      const { message } = await refusal(items.add({ data: { _id: 'a', n: 2 } }))
      expect(message).toMatch(/E11000 duplicate key error.*_id_|DUPLICATE_WRITE/)
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
    })

    it('that is asked for and missing is an error naming it', async () => {
      const items = await place.filled('items')
      expect(await refusal(items.doc('none').get())).toMatchObject({
        errCode: -1,
        message: expect.stringContaining('document with _id none does not exist') as string,
      })
    })

    it('that is missing is null where the database is told not to throw', async () => {
      await place.filled('items')
      const lenient = place.cloud.database({ throwOnNotFound: false })
      expect((await lenient.collection(place.nameOf('items')).doc('none').get()).data).toBeNull()
    })

    it('that is set where there was none is created', async () => {
      const items = await place.filled('items')
      const answer = await items.doc('a').set({ data: { n: 1 } })
      expect(answer).toMatchObject({ _id: 'a', stats: { updated: 0, created: 1 } })
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
    })

    it('that is set where there was one is replaced whole', async () => {
      const items = await place.filled('items', [{ _id: 'a', n: 1, old: true }])
      expect((await items.doc('a').set({ data: { n: 2 } })).stats).toEqual({ updated: 1, created: 0 })
      expect((await items.doc('a').get()).data).toEqual({ _id: 'a', n: 2 })
    })

    it.each<[string, string, number, number]>([
      ['that is updated counts as one', 'a', 2, 1],
      ['that is updated to what it was counts as none', 'a', 1, 0],
      ['that is updated and missing counts as none', 'none', 2, 0],
    ])('%s', async (_, id, n, updated) => {
      const items = await place.filled('items', [{ _id: 'a', n: 1 }])
      expect((await items.doc(id).update({ data: { n } })).stats).toEqual({ updated })
      expect((await items.count()).total).toBe(1)
    })

    it('that is removed is gone, and cannot be removed again', async () => {
      const items = await place.filled('items', [{ _id: 'a' }, { _id: 'b' }])
      expect((await items.doc('a').remove()).stats).toEqual({ removed: 1 })
      expect((await items.doc('a').remove()).stats).toEqual({ removed: 0 })
      expect(ids((await items.get()).data)).toEqual(['b'])
    })
  })

  describe('several documents', () => {
    const three = [
      { _id: 'a', kind: 'x', n: 1 },
      { _id: 'b', kind: 'x', n: 2 },
      { _id: 'c', kind: 'y', n: 3 },
    ]

    it('are updated where they fulfil a condition', async () => {
      const items = await place.filled('items', three)
      expect((await items.where({ kind: 'x' }).update({ data: { done: true } })).stats).toEqual({ updated: 2 })
      expect(ids((await items.where({ done: true }).orderBy('_id', 'asc').get()).data)).toEqual(['a', 'b'])
    })

    it('are updated one only where that is asked', async () => {
      const items = await place.filled('items', three)
      const { stats } = await items.where({ kind: 'x' }).update({ data: { done: true }, multi: false })
      expect(stats).toEqual({ updated: 1 })
      expect((await items.where({ done: true }).count()).total).toBe(1)
    })

    it('are removed where they fulfil a condition', async () => {
      const items = await place.filled('items', three)
      expect((await items.where({ kind: 'x' }).remove()).stats).toEqual({ removed: 2 })
      expect(ids((await items.get()).data)).toEqual(['c'])
    })

    it('of which 20 callers want the last 5 go to 5 of them', async () => {
      const items = await place.filled('items', [{ _id: 'stock', left: 5 }])
      const one = items.where({ _id: 'stock', left: place._.gt(0) })
      const buyers = Array.from({ length: 20 }, () => one.update({ data: { left: place._.inc(-1) } }))
      const sold = (await Promise.all(buyers)).reduce((sum, { stats }) => sum + stats.updated, 0)
      expect(sold).toBe(5)
      expect((await items.doc('stock').get()).data).toEqual({ _id: 'stock', left: 0 })
    })
  })

  describe('a collection', () => {
    it('is made once', async () => {
      const name = `${place.site.prefix}made`
      place.site.note(name)
      await place.db.createCollection(name)
      expect((await place.db.collection(name).count()).total).toBe(0)
      expect((await refusal(place.db.createCollection(name))).message).toMatch(/exist/i)
    })

    it.each<[string, (name: string) => Promise<unknown>]>([
      ['read', (name) => place.db.collection(name).get()],
      ['counted', (name) => place.db.collection(name).where({ a: 1 }).count()],
      ['added to', (name) => place.db.collection(name).add({ data: { a: 1 } })],
      [
        'updated',
        (name) =>
          place.db
            .collection(name)
            .doc('a')
            .update({ data: { a: 1 } }),
      ],
      ['aggregated', (name) => place.db.collection(name).aggregate().match({ a: 1 }).end()],
    ])('that does not exist cannot be %s', async (_, use) => {
      expect((await refusal(use(`${place.site.prefix}nowhere`))).message).toMatch(
        /collection not exists|Table not exist/,
      )
    })

    it('that does not exist has the code -502005', async () => {
      const asked = place.db.collection(`${place.site.prefix}nowhere`).doc('a').get()
      expect(await refusal(asked)).toMatchObject({ errCode: -502005 })
    })

    it('refuses a unique value that is taken, whether added or changed', async () => {
      const people = await place.filled('people', [
        { _id: 'a', email: 'a@x', phone: 1 },
        { _id: 'b', email: 'b@x', phone: 2 },
      ])
      expect((await refusal(people.add({ data: { email: 'a@x' } }))).message).toMatch(/E11000|DUPLICATE_WRITE/)
      expect((await refusal(people.doc('b').update({ data: { email: 'a@x' } }))).message).toMatch(
        /E11000|DUPLICATE_WRITE/,
      )
      expect((await people.doc('b').get()).data).toMatchObject({ email: 'b@x' })
    })

    it('lets one document lack a unique value, as if it were null', async () => {
      const people = await place.filled('people', [{ _id: 'a' }])
      expect((await refusal(people.add({ data: { _id: 'b' } }))).message).toMatch(/E11000|DUPLICATE_WRITE/)
      expect((await refusal(people.add({ data: { _id: 'c', email: null } }))).message).toMatch(/E11000|DUPLICATE_WRITE/)
    })

    it('lets any number lack the value of a sparse index, but none share one', async () => {
      const people = await place.filled('people', [{ email: 'a' }, { email: 'b' }, { email: 'c', phone: 1 }])
      expect((await people.count()).total).toBe(3)
      expect((await refusal(people.add({ data: { email: 'd', phone: 1 } }))).message).toMatch(/E11000|DUPLICATE_WRITE/)
    })

    it('gives a unique value free when its document goes', async () => {
      const people = await place.filled('people', [{ _id: 'a', email: 'a@x' }])
      await people.doc('a').remove()
      expect(await people.add({ data: { _id: 'b', email: 'a@x' } })).toMatchObject({ _id: 'b' })
    })
  })
}

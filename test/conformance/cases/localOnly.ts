import { ids, refusal, type Environment } from '../environment'

/**
 * What only the local cloud can show: functions and openapi, which the suite cannot deploy elsewhere, and what it is
 * stricter in than production. Elsewhere each case is skipped by its name.
 */
export function localOnly(place: Environment): void {
  const only = place.site.isLocal ? describe : describe.skip

  only('in the local cloud, a function', () => {
    it('is called, calls another, and both work on the same database', async () => {
      await place.filled('items', [{ _id: 'a' }])
      const call = { name: 'database', data: { name: place.nameOf('items') } }
      expect((await place.inFunction('callFunction', call)).answered).toMatchObject({ result: [{ _id: 'a' }] })
    })

    it('that does not exist cannot be called', async () => {
      expect(await refusal(place.cloud.callFunction({ name: 'nowhere' }))).toMatchObject({
        errCode: -1,
        code: 'FUNCTION_NOT_FOUND',
      })
    })

    it('that throws fails the call, and says what it threw', async () => {
      expect(await refusal(place.cloud.callFunction({ name: 'relay', data: {} }))).toMatchObject({
        errCode: -1,
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: expect.stringContaining('TypeError') as string,
      })
    })
  })

  only('in the local cloud, openapi', () => {
    const message = { touser: 'oReader', templateId: 'reminder', data: { thing1: { value: 'test' } } }

    it('sends a message while a subscription is left', async () => {
      expect(await place.inFunction('openapi.subscribeMessage.send', message)).toMatchObject({
        answered: { errCode: 0 },
      })
      expect(await place.inFunction('openapi.subscribeMessage.send', message)).toMatchObject({ errCode: 43101 })
    })

    it('refuses a field that breaks its rule', async () => {
      const long = { ...message, data: { thing1: { value: 'x'.repeat(21) } } }
      expect(await place.inFunction('openapi.subscribeMessage.send', long)).toMatchObject({ errCode: 47003 })
    })

    it('draws a code', async () => {
      const told = await place.inFunction('openapi.wxacode.getUnlimited', {
        scene: 'a=1',
        page: 'pages/index',
        width: 280,
      })
      expect(told.answered).toMatchObject({ contentType: 'image/png', errCode: 0 })
    })

    it('checks no text of somebody who was not there', async () => {
      const check = { content: 'forbidden', version: 2, scene: 1, openid: 'oStranger' }
      expect(await place.inFunction('openapi.security.msgSecCheck', check)).toMatchObject({ errCode: 61010 })
    })

    it('is refused where the function does not declare it', async () => {
      expect(await place.inFunction('openapi.subscribeMessage.send', message, 'undeclared')).toMatchObject({
        errCode: -604101,
      })
    })

    it('is refused by name where it is not supported, and outside a function', async () => {
      const outside = place.cloud as unknown as { openapi: { wxacode: { getUnlimited(w: object): Promise<unknown> } } }
      expect(await place.inFunction('openapi.ocr.idcard', {})).toMatchObject({ errCode: -501007 })
      expect(await refusal(outside.openapi.wxacode.getUnlimited({ scene: 'a' }))).toMatchObject({ errCode: -501007 })
    })
  })

  only('in the local cloud, a trap', () => {
    const two = [
      { _id: 'a', n: 1, nothing: null },
      { _id: 'b', n: 2 },
    ]

    it.each<[string, () => Promise<unknown>]>([
      ['a removal of everything', () => place.collection('items').where({}).remove()],
      ['an empty object in a condition', () => place.collection('items').where({ n: {} }).remove()],
      ['an undefined value in a condition', async () => place.collection('items').where({ n: undefined }).remove()],
      [
        'an update of everything',
        () =>
          place
            .collection('items')
            .where({})
            .update({ data: { n: 0 } }),
      ],
      [
        'a doc without an id',
        async () =>
          place
            .collection('items')
            .doc(undefined as unknown as string)
            .get(),
      ],
      ['a date that is none', () => place.collection('items').add({ data: { at: new Date(NaN) } })],
      [
        'two fields with or',
        () =>
          place
            .collection('items')
            .where({ n: place._.or([1, 2]), m: place._.or([3, 4]) })
            .get(),
      ],
      [
        'a position in an update',
        () =>
          place
            .collection('items')
            .where({ n: 1 })
            .update({ data: { 'list.$': 0 } }),
      ],
    ])('(%s) is refused and changes nothing', async (_, spring) => {
      const items = await place.filled('items', two)
      await refusal(spring())
      expect((await items.orderBy('_id', 'asc').get()).data).toEqual(two)
    })

    it.each<[string, (name: string) => Promise<unknown>]>([
      [
        'an update by condition',
        async (name) =>
          (await place.db.startTransaction())
            .collection(name)
            .where({ n: 1 })
            .update({ data: { n: 0 } }),
      ],
      [
        'a removal by condition',
        async (name) => (await place.db.startTransaction()).collection(name).where({ n: 1 }).remove(),
      ],
      [
        'a server date',
        async (name) =>
          (await place.db.startTransaction())
            .collection(name)
            .doc('a')
            .update({ data: { at: place.db.serverDate() } }),
      ],
    ])('inside a transaction (%s) is refused and changes nothing', async (_, spring) => {
      const items = await place.filled('items', two)
      await refusal(spring(place.nameOf('items')))
      expect(ids((await items.where({ n: place._.in([1, 2]) }).get()).data).sort()).toEqual(['a', 'b'])
    })
  })

  only('in the local cloud, a limit', () => {
    it('keeps a document at 512 KB', async () => {
      const items = await place.filled('items')
      expect((await refusal(items.add({ data: { text: 'x'.repeat(512 * 1024) } }))).message).toMatch(
        /larger than the limit/,
      )
      expect((await items.count()).total).toBe(0)
    })

    it('keeps a result at 1 MB', async () => {
      const items = await place.filled('items')
      await items.add({ data: Array.from({ length: 3 }, (_, at) => ({ _id: at, text: 'x'.repeat(400 * 1024) })) })
      expect((await refusal(items.get())).message).toMatch(/at most 1048576/)
      expect((await items.limit(2).get()).data).toHaveLength(2)
    })
  })
}

import { ids, refusal, type Environment } from '../environment'
import type { Collection } from '../sdk'

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

    it.each<[string, string, unknown]>([
      ['reads an identity card', 'openapi.ocr.idcard', { imgUrl: 'https://example.com/a.png' }],
      ['pays', 'cloudPay.unifiedOrder', { body: 'a' }],
      ['opens open data', 'getOpenData', { list: ['1'] }],
    ])('that %s is refused by name', async (_, call, parameters) => {
      expect(await place.inFunction(call, parameters)).toMatchObject({
        errCode: -501007,
        message: expect.stringMatching(
          /ocr\.idcard is not supported|wx\.wxPayApi is not supported|is supported: no open data/,
        ) as string,
      })
    })

    it('is refused outside a function', async () => {
      const outside = place.cloud as unknown as { openapi: { wxacode: { getUnlimited(w: object): Promise<unknown> } } }
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
            .where({ n: place._.or(place._.eq(1), place._.eq(2)), m: place._.or(place._.eq(3), place._.eq(4)) })
            .get(),
      ],
      [
        'two fields with or, one of them with a single condition',
        () =>
          place
            .collection('items')
            .where({ n: place._.or(place._.eq(1)), m: place._.or(place._.eq(3), place._.eq(4)) })
            .get(),
      ],
      [
        'two fields with or beside a third field, each with a single condition',
        () =>
          place
            .collection('items')
            .where({ _id: 'a', n: place._.or(place._.eq(1)), m: place._.or(place._.eq(3)) })
            .get(),
      ],
      [
        'or with bare values',
        () =>
          place
            .collection('items')
            .where({ n: place._.or([1, 2]) })
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

    it.each([['get'], ['plainGet'], ['update'], ['remove'], ['count'], ['aggregate']])(
      'that lets a transaction leak (%s by a condition, in a function) is refused and changes nothing',
      async (way) => {
        const items = await place.filled('items', two)
        const { result } = await place.cloud.callFunction({
          name: 'escape',
          data: { name: place.nameOf('items'), way },
        })
        expect(result).toMatchObject({ message: expect.stringContaining('does not belong to a transaction') as string })
        expect((await items.orderBy('_id', 'asc').get()).data).toEqual(two)
      },
    )

    it.each<[string, (inside: Collection, outside: Collection) => Promise<unknown>]>([
      ['get', (inside) => inside.where({ n: 1 }).get()],
      ['update', (inside) => inside.where({ n: 1 }).update({ data: { n: 0 } })],
      ['remove', (inside) => inside.where({ n: 1 }).remove()],
      ['count', (inside) => inside.where({ n: 1 }).count()],
      ['aggregate', (_, outside) => outside.aggregate().match({ n: 1 }).end()],
    ])(
      'that lets a transaction leak (%s by a condition, in a tool) is refused, and changes and ends nothing',
      async (_, ask) => {
        const items = await place.filled('items', two)
        const transaction = await place.db.startTransaction()
        const inside = transaction.collection(place.nameOf('items'))
        await inside.doc('b').get()
        expect((await refusal(ask(inside, items))).message).toContain('does not belong to a transaction')
        await inside.doc('b').update({ data: { n: 3 } })
        await transaction.commit()
        expect((await items.orderBy('_id', 'asc').get()).data).toEqual([two[0], { _id: 'b', n: 3 }])
      },
    )

    it('does not stand in the way of what others ask meanwhile', async () => {
      const items = await place.filled('items', two)
      const transaction = await place.db.startTransaction()
      const [{ data }, told] = await Promise.all([
        items.where({ n: 1 }).get(),
        place.cloud.callFunction({ name: 'database', data: { name: place.nameOf('items') } }),
      ])
      await transaction.rollback()
      expect([ids(data), told.result]).toMatchObject([['a'], [{ _id: 'a' }, { _id: 'b' }]])
    })

    it('that production does not support (a server date in a transaction) is refused', async () => {
      await place.filled('items', two)
      const transaction = await place.db.startTransaction()
      const doc = transaction.collection(place.nameOf('items')).doc('a')
      expect((await refusal(doc.update({ data: { at: place.db.serverDate() } }))).message).toMatch(/serverDate/)
      await transaction.rollback()
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

    it('keeps what a pipeline makes on its way within its memory', async () => {
      const items = await place.filled('items', [{ _id: 'a' }])
      const { aggregate } = place._
      const long = items.aggregate().project({ length: aggregate.size(aggregate.range([0, 1e9])) })
      expect((await refusal(long.end())).message).toContain('5000000 list members')
      expect((await items.count()).total).toBe(1)
    })

    it('stops a regular expression that tries too many ways', async () => {
      const items = await place.filled('items', [{ _id: 'a', text: `${'a'.repeat(40)}!` }])
      expect(await refusal(items.where({ text: /^(a+)+$/ }).get())).toMatchObject({
        errCode: -501001,
        message: expect.stringContaining('The database stopped after 3 s') as string,
      })
      expect((await items.count()).total).toBe(1)
    })

    it('keeps a result at 1 MB', async () => {
      const items = await place.filled('items')
      await items.add({ data: Array.from({ length: 3 }, (_, at) => ({ _id: at, text: 'x'.repeat(400 * 1024) })) })
      expect((await refusal(items.get())).message).toMatch(/1MB/)
      expect((await items.limit(2).get()).data).toHaveLength(2)
    })
  })
}

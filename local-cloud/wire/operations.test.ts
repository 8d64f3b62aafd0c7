import { Dropped } from '../faults/faults'
import { Refusal } from '../refusal'
import { Operations } from './operations'

const NOW = Date.UTC(2027, 2, 13, 2)
const name = { action: 'database.getDocument', requestId: 'r' }

describe('an operation', () => {
  it("is noted from its beginning, at the time of the cloud's clock, and has an end when it ended", async () => {
    const operations = new Operations(() => NOW)
    let end: () => void = () => undefined
    const work = operations.run(name, () => new Promise<void>((ended) => (end = ended)))
    expect(operations.list()).toEqual([{ ...name, at: NOW }])
    end()
    await work
    expect(operations.list()).toEqual([{ ...name, at: NOW, took: expect.any(Number) as number, code: 'OK' }])
  })

  it.each<[Error, string]>([
    [new Refusal('DATABASE_REQUEST_FAILED', 'no'), 'DATABASE_REQUEST_FAILED'],
    [new Dropped(), 'DROPPED'],
    [new Error('a mistake of our own'), 'SYS_ERR'],
  ])('that fails with %s is noted with its code, and fails all the same', async (error, code) => {
    const operations = new Operations(() => NOW)
    await expect(operations.run(name, () => Promise.reject(error))).rejects.toBe(error)
    expect(operations.list()).toMatchObject([{ code }])
  })

  it('with an endless name is noted with its beginning, and only the last ten thousand are kept', async () => {
    const operations = new Operations(() => NOW)
    const names = Array.from({ length: 10_001 }, (_, at) => ({ ...name, collection: `${at}${'x'.repeat(1000)}` }))
    await Promise.all(names.map((one) => operations.run(one, () => Promise.resolve())))
    const kept = operations.list()
    expect([kept.length, kept[0]?.collection?.slice(0, 2), kept[0]?.collection?.length]).toEqual([10_000, '1x', 200])
  })
})

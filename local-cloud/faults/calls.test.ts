import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSmallCloud, type SmallCloud } from '../../test/fixtures/functions/smallCloud'
import { CallError, type Fault } from '../localCloud'

let small: SmallCloud

beforeAll(async () => {
  small = await openSmallCloud(
    { visitor: { file: 'visitor.cjs' }, other: { file: 'visitor.cjs' } },
    { people: [{ id: 'anna', name: 'Anna', openId: 'oAnna' }] },
  )
})
afterEach(() => small.cloud.faults.clear())
afterAll(() => small.close())

const ask = (task: string, id?: string): Promise<unknown> =>
  small.cloud.callFunction('visitor', { task, ...(id === undefined ? {} : { id }) }, 'oAnna')
const saying = (errCode: number, words: string): object => ({
  errCode,
  message: expect.stringContaining(words) as string,
})
let count = 0
const newId = (): string => `visit-${++count}`

describe('what a function asks of the cloud,', () => {
  it.each<[Fault, number, string, boolean]>([
    [{ error: 'DATABASE_REQUEST_FAILED' }, -502001, 'collection.add:fail -502001', false],
    [{ error: 'SYS_ERR' }, -501001, 'collection.add:fail -501001', false],
    [{ throttle: true }, -501003, 'collection.add:fail -501003 exceed request limit', false],
    [{ drop: 'before' }, -501001, 'socket hang up', false],
    [{ drop: 'after' }, -501001, 'socket hang up', true],
  ])('under %j, fails as in production, once', async (fault, errCode, words, written) => {
    const id = newId()
    const before = await ask('total')
    small.cloud.faults.add({ ...fault, action: 'database.insertDocument', function: 'visitor', times: 1 })
    expect(await ask('add', id)).toEqual(saying(errCode, words))
    expect(await ask('total')).toBe(Number(before) + Number(written))
  })

  it.each<[Fault, boolean]>([
    [{ error: 'SYS_ERR' }, false],
    [{ throttle: true }, false],
    [{ drop: 'before' }, false],
    [{ drop: 'after' }, true],
  ])('a file that is put into the storage under %j, is refused or lost on the way', async (fault, stored) => {
    const path = `${newId()}.txt`
    small.cloud.faults.add({ ...fault, action: 'storage.upload', times: 1 })
    const upload = () => small.cloud.callFunction('visitor', { task: 'upload', path }, 'oAnna')
    expect(await upload()).toMatchObject({ message: expect.stringContaining('uploadFile:fail') as string })
    expect(existsSync(join(small.folder, 'kept/files', path))).toBe(stored)
    expect(await upload()).toMatchObject({ answered: { fileID: expect.stringContaining(path) as string } })
  })

  it('a file that is refused, is refused in words that the SDK reads', async () => {
    small.cloud.faults.add({ error: 'SYS_ERR', action: 'storage.upload', times: 1 })
    const refused = await small.cloud.callFunction('visitor', { task: 'upload', path: `${newId()}.txt` }, 'oAnna')
    expect(refused).toMatchObject({
      message: expect.stringContaining('[SYS_ERR]: This error was asked for as a fault.') as string,
    })
  })

  it('a file that another function puts into the storage, meets none of them', async () => {
    const upload = (name: string) =>
      small.cloud.callFunction(name, { task: 'upload', path: `${newId()}.txt` }, 'oAnna') as Promise<object>
    small.cloud.faults.add({ drop: 'before', action: 'storage.upload', function: 'visitor' })
    expect(await upload('other')).toHaveProperty('answered')
    expect(await upload('visitor')).not.toHaveProperty('answered')
  })

  it('under a delay, is late', async () => {
    small.cloud.faults.add({ action: 'database.calculateDocument', delay: 300 })
    const began = performance.now()
    await ask('total')
    expect(performance.now() - began).toBeGreaterThan(290)
  })

  it('a call of another function, fails as in production', async () => {
    small.cloud.faults.add({ action: 'functions.*', function: 'other', throttle: true })
    const asked = small.cloud.callFunction('visitor', { task: 'nested', name: 'other' }, 'oAnna')
    expect(await asked).toEqual(saying(-1, 'callFunction:fail [LimitExceeded] request overrun'))
  })
})

describe("a client's call", () => {
  const call: Fault = { action: 'functions.invokeFunction', function: 'visitor', times: 1 }

  it.each<[Fault, number, string, boolean]>([
    [{ throttle: true }, -501003, 'errCode: -501003 exceed request limit', false],
    [{ error: 'EXCEED_CONCURRENT_REQUEST_LIMIT' }, -501004, 'exceed concurrent request limit', false],
    [{ error: 'SYS_ERR' }, -501001, 'resource system error', false],
    [{ drop: 'before' }, -1, 'request:fail', false],
    [{ drop: 'after' }, -1, 'request:fail', true],
  ])('under %j fails as in a mini program, once', async (fault, errCode, words, written) => {
    const id = newId()
    const before = await ask('total')
    small.cloud.faults.add({ ...call, ...fault })
    const failed: unknown = await ask('add', id).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(CallError)
    expect(failed).toMatchObject({ errCode, errMsg: expect.stringContaining(words) as string })
    expect(await ask('total')).toBe(Number(before) + Number(written))
  })

  it.each<[Fault, boolean]>([
    [{ drop: 'before' }, false],
    [{ drop: 'after' }, true],
  ])('from a browser, under %j, has no answer', async (fault, written) => {
    const before = await ask('total')
    small.cloud.faults.add({ ...call, ...fault })
    const body = JSON.stringify({ task: 'add', id: newId() })
    await expect(fetch(`${small.cloud.gateway}/call/visitor`, { method: 'POST', body })).rejects.toThrow('fetch failed')
    const calls = small.cloud.operations().filter(({ source }) => source === 'wx_client')
    expect(calls.at(-2)).toMatchObject({ code: 'OK' })
    expect(calls.at(-1)).toMatchObject({ code: 'DROPPED' })
    expect(await ask('total')).toBe(Number(before) + Number(written))
  })
})

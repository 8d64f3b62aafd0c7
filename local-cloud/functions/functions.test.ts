import { openSmallCloud, type SmallCloud } from '../../test/fixtures/functions/smallCloud'
import { stoppedAt } from '../localCloud'
import { Pool } from './pool'

const NOON = Date.UTC(2027, 2, 13, 4)
const plain = { file: 'plain.cjs', config: { timeout: 20, memorySize: 128 } }
const quick = { file: 'plain.cjs', config: { timeout: 3 } }
const visitor = { file: 'visitor.cjs', config: { timeout: 60 } }
const clock = stoppedAt(NOON)
let small: SmallCloud

beforeAll(async () => {
  small = await openSmallCloud(
    { plain, quick, visitor, small: { file: 'plain.cjs', config: { memorySize: 32 } } },
    { clock, instances: 2, idleSeconds: 0.5, variables: { plain: { COLOUR: 'blue', SCF_NAMESPACE: 'elsewhere' } } },
  )
})
afterAll(() => small.close())

const ask = <T = unknown>(task: string, more: object = {}, name = 'plain'): Promise<T> =>
  small.cloud.callFunction(name, { task, ...more }, 'oAnna') as Promise<T>

const failing = (errCode: number, words: string): object => ({
  errCode,
  errMsg: expect.stringContaining(words) as string,
})

/** Asks again and again, for two seconds at most, until what is awaited is there. */
async function until(there: () => boolean): Promise<void> {
  for (let nth = 0; nth < 100 && !there(); nth++) await new Promise((resume) => setTimeout(resume, 20))
}

it('functions that were built anew again and again leave nothing of themselves behind', async () => {
  const retire = jest.spyOn(Pool.prototype, 'retire')
  for (let nth = 0; nth < 5; nth++) {
    expect(await ask('count')).toMatchObject({ calls: 1 })
    await small.cloud.reload()
    await until(() => retire.mock.contexts.every((pool) => (pool as Pool).isEmpty))
  }
  expect(retire.mock.calls.length).toBeLessThan(10)
  retire.mockRestore()
})

describe('an instance that', () => {
  it.each([
    ['buffers', { megabytes: 150 }],
    ['buffersWithoutEnd', {}],
    ['objects', {}],
  ])('takes more memory than its function may (%s) is ended, and told as production tells it', async (task, more) => {
    await expect(ask(task, more)).rejects.toMatchObject(failing(-504002, 'Task memory exceeded 128 MB'))
    expect(await ask('count')).toMatchObject({ calls: 1 })
  })

  it('keeps within its memory answers', async () => {
    expect(await ask('buffers', { megabytes: 20 })).toBe(20 * 1024 * 1024)
  })

  it.each(['abort', 'exit'])('ends by %s is told as production tells it', async (task) => {
    await expect(ask(task)).rejects.toMatchObject(failing(-504002, '145 code exit unexpected'))
  })

  it.each(['loopBehind', 'exitBehind'])(
    'left something running behind its answer (%s) harms no later request',
    async (task) => {
      expect(await ask(task, {}, 'quick')).toBe('answered')
      const calls: number[] = []
      while (calls.at(-1) !== 1 && calls.length < 100) {
        await new Promise((resume) => setTimeout(resume, 50))
        calls.push((await ask<{ calls: number }>('count', {}, 'quick')).calls)
      }
      expect(calls.at(-1)).toBe(1)
    },
  )

  it.each([null, 'ready', 'x', { state: 'answered' }, { state: 'failed' }])(
    'sends what is no answer (%j) is not heard, and ends in time all the same',
    async (message) => {
      await expect(ask('sendAndLoop', { message }, 'quick')).rejects.toMatchObject(failing(-504003, 'timed out'))
      expect(await ask('count', {}, 'quick')).toMatchObject({ calls: 1 })
    },
  )

  it('calls itself without end is stopped', async () => {
    const { message } = (await small.cloud.callFunction(
      'visitor',
      { task: 'callMyself', name: 'visitor' },
      'oAnna',
    )) as { message: string }
    expect(message).toContain('Functions called each other 10 deep')
  })

  it('answers what is no JSON fails, and what is nothing is null', async () => {
    await expect(ask('circle')).rejects.toMatchObject(failing(-504002, 'TypeError: Converting circular structure'))
    expect(await ask('nothing')).toBeNull()
  })

  it('is asked again within its idle time is warm', async () => {
    const lasting = await openSmallCloud({ plain }, { instances: 1 })
    const count = () => lasting.cloud.callFunction('plain', { task: 'count' }, 'oAnna')
    const { process } = (await count()) as { process: number }
    expect(await count()).toEqual({ calls: 2, process })
    await lasting.close()
  })

  it('is asked again after its idle time is cold', async () => {
    await ask('count')
    await new Promise((resume) => setTimeout(resume, 800))
    expect(await ask('count')).toMatchObject({ calls: 1 })
  })

  it('belongs to a function whose settings the platform would not take is not started', async () => {
    const refused = small.cloud.callFunction('small', { task: 'count' }, 'oAnna')
    await expect(refused).rejects.toMatchObject(failing(-504002, 'memorySize is between 64 and 3072 MB'))
  })

  it('has no variable that tells of the local cloud', async () => {
    expect((await ask<string[]>('environment')).filter((name) => name.includes('LOCAL_CLOUD'))).toEqual([])
  })
})

it('with two instances, of three requests at once one waits for its turn, and all are answered', async () => {
  const began = performance.now()
  expect(await Promise.all([1, 2, 3].map(() => ask('pause', { milliseconds: 300 })))).toEqual([
    'rested',
    'rested',
    'rested',
  ])
  expect(performance.now() - began).toBeGreaterThan(590)
})

it('more callers than instances whose calls call the same function again are all answered', async () => {
  const callers = ['oAnna', 'oBert', 'oCarl']
  const visit = (caller: string) => small.cloud.callFunction('visitor', { task: 'visit', name: 'visitor' }, caller)
  expect(await Promise.all(callers.map(visit))).toMatchObject(callers.map((nested) => ({ nested })))
}, 30_000)

it('a function that calls another with too much is refused like anybody', async () => {
  const refused = await ask('nested', { name: 'plain', size: 100 * 1024 }, 'visitor')
  const words = 'callFunction:fail The event of plain is larger than 102400 bytes.'
  expect(refused).toEqual({ errCode: -1, message: expect.stringContaining(words) as string })
})

it('an event nested too deep to be sent is refused', async () => {
  const deep: unknown = JSON.parse(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)
  const asked = small.cloud.callFunction('plain', deep, 'oAnna')
  await expect(asked).rejects.toThrow('The event is nested too deep to be sent.')
})

it('a request under way when functions are built anew is answered, and later ones by what was built', async () => {
  small.deploy('changing', plain)
  await small.cloud.reload()
  expect(await ask('nothing', {}, 'changing')).toBeNull()
  const underWay = ask('pause', { milliseconds: 300 }, 'changing')
  await new Promise((resume) => setTimeout(resume, 50))
  small.deploy('changing', visitor)
  await small.cloud.reload()
  expect(await ask('total', {}, 'changing')).toEqual(expect.any(Number))
  expect(await underWay).toBe('rested')
})

it('a request that comes just when the only instance comes to its end is answered by a new one', async () => {
  const brief = await openSmallCloud({ plain }, { instances: 1, idleSeconds: 0.02 })
  const call = async () => {
    await new Promise((resume) => setTimeout(resume, 20))
    return brief.cloud.callFunction('plain', { task: 'count' }, 'oAnna')
  }
  for (let nth = 0; nth < 15; nth++) expect(await call()).toMatchObject({ calls: expect.any(Number) as number })
  await brief.close()
}, 30_000)

describe('the log', () => {
  it('has the lines of each function and each request, those without a line break too', async () => {
    await Promise.all([
      ask('print', { text: 'one' }),
      ask('print', { text: 'two' }),
      ask('print', { text: 'three' }),
      ask('printSlowly', { text: 'four' }),
    ])
    await ask('print', { text: 'five' })
    const asked = small.cloud.operations().slice(-5)
    const printed = (): string[][] =>
      asked.map(({ requestId }) =>
        // The two streams of a process are read one by one.
        small.cloud
          .logs({ function: 'plain', requestId })
          .map(({ text }) => text)
          .sort(),
      )
    await until(() => printed().flat().length >= 9)
    expect(printed()).toEqual([
      ['one', 'one, as an error'],
      ['two', 'two, as an error'],
      ['three', 'three, as an error'],
      ['four'],
      ['five', 'five, as an error'],
    ])
    expect(small.cloud.logs({ function: 'visitor' })).toEqual([])
    expect(small.cloud.logs({ requestId: asked[0]!.requestId })[0]).toMatchObject({
      at: clock.now(),
      function: 'plain',
    })
  })

  it('has what a function prints while it is loading under the request it is loaded for', async () => {
    small.deploy('broken', { file: 'broken.cjs' })
    await expect(small.cloud.callFunction('broken', {}, 'oAnna')).rejects.toMatchObject(
      failing(-504002, 'Error: broken'),
    )
    const { requestId } = small.cloud.operations().at(-1)!
    await until(() => small.cloud.logs({ requestId }).length > 1)
    expect(small.cloud.logs({ function: 'broken', requestId })[0]).toMatchObject({ text: 'loading' })
  })

  it('keeps the last 10,000 lines', async () => {
    await ask('print', { text: 'again', times: 10_100 })
    await until(() => small.cloud.logs().at(-1)?.text.startsWith('again') === true)
    await until(() => small.cloud.logs().length === 10_000)
    expect(small.cloud.logs()).toHaveLength(10_000)
  })
})

it.each([{}, { execArgv: ['--no-warnings'] }])(
  "a thread of a function (%j) sees the platform's time too, and reaches no more than the function",
  async (options) => {
    expect(await ask('thread', { options })).toEqual({
      now: clock.now(),
      reached: 'The local cloud lets a function reach only this cloud, not 192.0.2.1.',
    })
  },
)

describe('the clock', () => {
  it('that stands is the time of functions, cold and warm, and of server dates', async () => {
    await clock.set(NOON)
    await small.cloud.reload()
    expect(await ask('time')).toEqual({ date: NOON, now: NOON, origin: NOON, started: NOON })
    await clock.moveBy(60_000)
    const later = NOON + 60_000
    expect(await ask('time')).toEqual({ date: later, now: later, origin: later, started: NOON })
    expect(await ask('stamp', {}, 'visitor')).toEqual({ server: later, here: later })
  })

  it('that stands still lets a pause end and a time-out fall due', async () => {
    expect(await ask('pause', { milliseconds: 50 })).toBe('rested')
    const late = ask('pause', { milliseconds: 5000 }, 'quick')
    await expect(late).rejects.toMatchObject(failing(-504003, 'Invoking task timed out after 3 seconds'))
  })

  it('is the time of the gateway', async () => {
    const { headers } = await fetch(`${small.cloud.gateway}/_local/people`)
    expect(headers.get('date')).toBe(new Date(clock.now()).toUTCString())
  })
})

test('a function sees the variables that are set for it and no other function does', async () => {
  expect(await ask<string[]>('environment')).toContain('COLOUR')
  expect(await ask<string[]>('environment', {}, 'quick')).not.toContain('COLOUR')
})

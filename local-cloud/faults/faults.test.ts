import { Refusal } from '../refusal'
import { readFault, type Fault } from './fault'
import { Faults } from './faults'

const insert = { action: 'database.insertDocument', function: 'quiz' }

/** What comes of so many calls under a fault: 'done' (and how often it was done), or what was thrown. */
async function outcomes(fault: Fault, calls: number, asked: { action: string; function?: string } = insert) {
  const faults = new Faults()
  faults.add(fault)
  let done = 0
  const told: string[] = []
  for (let nth = 0; nth < calls; nth++)
    told.push(
      await faults
        .around(asked, () => Promise.resolve(`done ${++done}`))
        .catch((error: unknown) => (error instanceof Refusal ? error.code : (error as Error).name)),
    )
  return { told, done }
}

describe('a fault', () => {
  it.each<[string, Fault, string[], number]>([
    ['with an error', { error: 'SYS_ERR' }, ['SYS_ERR', 'SYS_ERR', 'SYS_ERR'], 0],
    ['that happens once', { error: 'SYS_ERR', times: 1 }, ['SYS_ERR', 'done 1', 'done 2'], 2],
    ['that throttles', { throttle: true, times: 2 }, ['EXCEED_REQUEST_LIMIT', 'EXCEED_REQUEST_LIMIT', 'done 1'], 1],
    ['that drops before', { drop: 'before', times: 1 }, ['Dropped', 'done 1', 'done 2'], 2],
    ['that drops after', { drop: 'after', times: 1 }, ['Dropped', 'done 2', 'done 3'], 3],
    ['of this action', { error: 'E', action: 'database.insertDocument', times: 1 }, ['E', 'done 1', 'done 2'], 2],
    ['of actions that begin alike', { error: 'E', action: 'database.*', times: 1 }, ['E', 'done 1', 'done 2'], 2],
    ['of another action', { error: 'E', action: 'database.insert' }, ['done 1', 'done 2', 'done 3'], 3],
    ['of another function', { error: 'E', function: 'person' }, ['done 1', 'done 2', 'done 3'], 3],
    ['of this function', { error: 'E', function: 'quiz' }, ['E', 'E', 'E'], 0],
  ])('%s', async (_, fault, told, done) => {
    expect(await outcomes(fault, 3)).toEqual({ told, done })
  })

  it('meets its share of the calls, the same ones for the same seed', async () => {
    const half = await outcomes({ error: 'E', share: 0.5, seed: 'a' }, 400)
    expect(half.done).toBeGreaterThan(160)
    expect(half.done).toBeLessThan(240)
    expect(await outcomes({ error: 'E', share: 0.5, seed: 'a' }, 400)).toEqual(half)
    expect(await outcomes({ error: 'E', share: 0.5, seed: 'b' }, 400)).not.toEqual(half)
  })

  it('delays besides what else goes wrong, and of two errors the first happens', async () => {
    const faults = new Faults()
    const all: Fault[] = [{ delay: 20 }, { error: 'FIRST', times: 1 }, { error: 'SECOND', times: 1 }, { delay: 20 }]
    for (const fault of all) faults.add(fault)
    const ask = () => faults.around(insert, () => Promise.resolve('done'))
    const began = performance.now()
    await expect(ask()).rejects.toMatchObject({ code: 'FIRST' })
    expect(performance.now() - began).toBeGreaterThan(35)
    await expect(ask()).rejects.toMatchObject({ code: 'SECOND' })
    expect(await ask()).toBe('done')
    expect(faults.list()).toEqual([{ delay: 20 }, { delay: 20 }])
    faults.clear()
    expect(faults.list()).toEqual([])
  })

  it('of which some are over tells how many are left', async () => {
    const faults = new Faults()
    faults.add({ error: 'E', times: 2 })
    await faults.around(insert, () => Promise.resolve()).catch(() => undefined)
    expect(faults.list()).toEqual([{ error: 'E', times: 1 }])
  })

  it('that drops the connection hides a refusal, but not a failure of the cloud itself', async () => {
    const faults = new Faults()
    faults.add({ drop: 'after' })
    const refused = faults.around(insert, () => Promise.reject(new Refusal('NO', 'no')))
    await expect(refused).rejects.toThrow('The connection was dropped')
    const failed = faults.around(insert, () => Promise.reject(new Error('a mistake of our own')))
    await expect(failed).rejects.toThrow('a mistake of our own')
  })
})

describe('a fault that is read', () => {
  it.each<[unknown]>([
    [{ delay: 80 }],
    [{ action: 'database.*', function: 'quiz', share: 0.2, seed: 'x', times: 3, delay: 5, error: 'SYS_ERR' }],
    [{ drop: 'after' }],
    [{ throttle: true }],
  ])('is what it was: %j', (fault) => {
    expect(readFault(JSON.parse(JSON.stringify(fault)))).toEqual(fault)
  })

  it.each<[unknown, string]>([
    [null, 'A fault is an object such as'],
    [[], 'A fault is an object such as'],
    ['drop', 'A fault is an object such as'],
    [{}, 'A fault says what goes wrong: delay, error, drop or throttle.'],
    [{ action: 'database.*' }, 'A fault says what goes wrong'],
    [{ errors: 'X' }, "A fault has no 'errors': it knows action, function,"],
    [{ error: 'X', drop: 'after' }, 'one of error, drop and throttle, not error and drop'],
    [{ error: 'no code' }, "The 'error' of a fault is a code such as 'SYS_ERR'."],
    [{ drop: 'during' }, "The 'drop' of a fault is 'before' or 'after'."],
    [{ delay: '5' }, "The 'delay' of a fault is 0 to 600000 milliseconds."],
    [{ delay: -1 }, "The 'delay' of a fault"],
    [{ delay: 5, share: 0 }, "The 'share' of a fault is a number above 0 and up to 1."],
    [{ delay: 5, share: 1.5 }, "The 'share' of a fault"],
    [{ delay: 5, times: 0.5 }, "The 'times' of a fault is a whole number above 0."],
    [{ delay: 5, action: 'insert' }, "The 'action' of a fault is an action such as"],
    [{ delay: 5, function: '' }, "The 'function' of a fault is the name of a function."],
    [{ throttle: false }, "The 'throttle' of a fault is true, or left out."],
  ])('is refused when it is none: %j', (fault, sentence) => {
    expect(() => readFault(fault)).toThrow(sentence)
  })
})

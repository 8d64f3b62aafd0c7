import type { Operation } from '../wire/operations'
import { callsOf, summaryOf } from './calls'
import { duration, moment } from './moment'

const done = (requestId: string, action: string, others: Partial<Operation> = {}): Operation => ({
  ...{ requestId, action, at: 1000, took: 5, code: 'OK', ...others },
})

describe('calls', () => {
  it('are requests with what was done for them, newest first', () => {
    const head = { source: 'wx_client', openId: 'oA', function: 'quiz', took: 20, code: 'OK' }
    const operations = [
      done('r1', 'functions.invokeFunction', head),
      done('r2', 'database.getDocument', { collection: 'posts' }),
      done('r1', 'database.getDocument', { function: 'quiz', collection: 'quizzes', at: 1003 }),
      done('r1', 'functions.invokeFunction', { function: 'inner', code: 'FUNCTION_NOT_FOUND' }),
    ]
    expect(callsOf(operations)).toEqual([
      expect.objectContaining({ requestId: 'r2', name: 'administrator', isOfTool: true, took: 5, code: 'OK' }),
      {
        requestId: 'r1',
        ...{ name: 'quiz', isOfTool: false, who: 'oA', at: 1000, took: 20, code: 'OK' },
        operations: [operations[2], operations[3]],
      },
    ])
  })

  it('of a function by another begin and end with what they did, and fail with what failed', () => {
    const operations = [
      done('r', 'database.getDocument', { function: 'inner', at: 1000, took: 5 }),
      done('r', 'database.insertDocument', { function: 'inner', at: 1010, took: 2.5, code: 'INVALID_PARAM' }),
    ]
    expect(callsOf(operations)).toMatchObject([
      { name: 'inner', isOfTool: false, who: undefined, at: 1000, took: 12.5, code: 'INVALID_PARAM' },
    ])
  })

  it('that go on have neither an end nor a result', () => {
    const {
      took: _,
      code: __,
      ...begun
    } = done('r', 'functions.invokeFunction', { source: 'wx_trigger', function: 'f' })
    expect(callsOf([begun])).toMatchObject([
      { name: 'f', who: 'timer', took: undefined, code: undefined, operations: [] },
    ])
  })

  it('of a person to the storage are named by what was asked', () => {
    const upload = done('r', 'storage.uploadFile', { source: 'wx_client', openId: 'oA', code: '-503002' })
    expect(callsOf([upload])).toMatchObject([
      { name: 'storage.uploadFile', isOfTool: false, who: 'oA', code: '-503002' },
    ])
  })

  it('are told in a few words', () => {
    const twice = done('r', 'database.getDocument', { collection: 'quizzes' })
    expect(summaryOf([twice, done('r', 'storage.batchDeleteFile'), twice])).toBe(
      '2 × getDocument quizzes, batchDeleteFile',
    )
  })
})

it.each([
  [0.123, '0.1 ms'],
  [999, '999 ms'],
  [1500, '1.5 s'],
  [undefined, '–'],
])('a duration of %p is %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words)
})

it("a moment is told in China's time, whatever the machine's", () => {
  expect(moment(Date.UTC(2027, 2, 13, 2, 0, 0, 7))).toBe('2027-03-13 10:00:00.007')
})

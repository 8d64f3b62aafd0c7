import * as v from 'valibot'
import { AppError } from '@core/contract/errors'
import { operation, type Api } from '@core/contract/operation'
import { serve } from './serve'

const { callerOpenId: caller, isTimer } = jest.requireMock<{
  callerOpenId: jest.Mock<string | null>
  isTimer: jest.Mock<boolean>
}>('./cloud')
const { staffOf } = jest.requireMock<{ staffOf: jest.Mock }>('./staff')

jest.mock('./cloud', () => ({ callerOpenId: jest.fn(), isTimer: jest.fn() }))
jest.mock('./staff', () => ({ staffOf: jest.fn() }))

const agreed = {
  input: v.object({ number: v.optional(v.number(), 1) }),
  output: v.object({ number: v.number() }),
  allow: 'everybody',
  consent: 'none',
  refuses: ['TIME_IS_UP'],
} as const
const api = { double: operation(agreed) } satisfies Api

/** A function of one operation that doubles, or does what a test says. */
const doubles = (does: (number: number) => unknown = (number) => ({ number: number * 2 })) =>
  serve(api, { double: ({ number }) => Promise.resolve().then(() => does(number)) as Promise<{ number: number }> })

let logged: jest.SpyInstance

beforeEach(() => {
  caller.mockReturnValue('oAnna')
  isTimer.mockReturnValue(false)
  staffOf.mockReset()
  logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => logged.mockRestore())

test('what the contract does not name leaves neither the phone nor the cloud', async () => {
  const main = serve(api, {
    double: (input) => Promise.resolve({ number: Object.keys(input).length, key: [1], openId: 'oAnna' }),
  })
  expect(await main({ action: 'double', input: { number: 2, openId: 'oVictim' } })).toEqual({
    ok: true,
    value: { number: 1 },
  })
})

test.each<[string, object, string]>([
  ['an operation that there is not', { action: 'treble', input: {} }, 'UNKNOWN_ACTION'],
  ['a name of the language', { action: 'hasOwnProperty', input: {} }, 'UNKNOWN_ACTION'],
  ['no operation', {}, 'UNKNOWN_ACTION'],
  ["a timer's event", { Type: 'Timer', TriggerName: 'everyMinute' }, 'UNKNOWN_ACTION'],
  ['no input', { action: 'double' }, 'BAD_INPUT'],
  ['null', { action: 'double', input: null }, 'BAD_INPUT'],
  ['a list', { action: 'double', input: [] }, 'BAD_INPUT'],
  ['a text for a number', { action: 'double', input: { number: '1' } }, 'BAD_INPUT'],
])('%s is refused by name, and nothing is logged', async (_, event, code) => {
  expect(await doubles()(event)).toEqual({ ok: false, code })
  expect(logged).not.toHaveBeenCalled()
})

test('without a caller, as for a timer, every operation is unknown', async () => {
  caller.mockReturnValue(null)
  expect(await doubles()({ action: 'double', input: {} })).toEqual({ ok: false, code: 'UNKNOWN_ACTION' })
})

test('who asks is told to the handler by the platform, whatever the event says', async () => {
  const told: unknown[] = []
  const main = serve(api, {
    double: (_input, call) => {
      told.push(call.caller)
      return Promise.resolve({ number: 1 })
    },
  })
  await main({ action: 'double', input: {}, userInfo: { openId: 'oVictim' }, openId: 'oVictim' } as object)
  expect(told).toEqual([{ openId: 'oAnna' }])
})

const fails = (error: unknown) => () => {
  throw error
}

test.each([
  ['a refusal that is declared', new AppError('TIME_IS_UP'), 'TIME_IS_UP', false],
  ['a common refusal', new AppError('NOT_FOUND'), 'NOT_FOUND', false],
  ['a refusal that another operation declares', new AppError('CLOCK_IS_OFF'), 'INTERNAL', true],
  ['a fault of ours', new TypeError('boom'), 'INTERNAL', true],
  ['a text', 'boom', 'INTERNAL', true],
  ['undefined', undefined, 'INTERNAL', true],
  ['a cloud that is throttling', Object.assign(new Error('limit'), { errCode: -501003 }), 'BUSY', true],
])('when a handler throws %s, the client learns a code and never the reason', async (_, error, code, inTheLog) => {
  const reply = await doubles(fails(error))({ action: 'double', input: {} }, { request_id: 'request-7' })
  expect(reply).toEqual({ ok: false, code })
  expect(logged).toHaveBeenCalledTimes(inTheLog ? 1 : 0)
  if (inTheLog) expect(logged.mock.calls[0]).toEqual([expect.stringContaining('"requestId":"request-7"')])
})

test('an answer that breaks the contract is a fault of ours', async () => {
  expect(await doubles(() => ({ number: 'two' }))({ action: 'double', input: {} })).toEqual({
    ok: false,
    code: 'INTERNAL',
  })
})

const grant = { role: 'editor', district: '610722', from: 0, until: null }
const forEditors = { doubled: operation({ ...agreed, allow: ['editor', 'reviewer'] }) } satisfies Api
const doubled = serve(forEditors, { doubled: (_input, { staff }) => Promise.resolve({ number: staff.grants.length }) })

test.each<[string, object | null, object]>([
  ['one of the roles', { number: 'S01', grants: [grant] }, { ok: true, value: { number: 1 } }],
  ['another role', { number: 'S01', grants: [{ ...grant, role: 'admin' }] }, { ok: false, code: 'FORBIDDEN' }],
  ['a role that has ended', { number: 'S01', grants: [{ ...grant, until: 1 }] }, { ok: false, code: 'FORBIDDEN' }],
  ['no role', null, { ok: false, code: 'FORBIDDEN' }],
])('an operation for roles, asked by somebody with %s', async (_, staff, reply) => {
  staffOf.mockResolvedValue(staff)
  expect(await doubled({ action: 'doubled', input: {} })).toEqual(reply)
})

test('an operation for everybody reads no role', async () => {
  await doubles()({ action: 'double', input: {} })
  expect(staffOf).not.toHaveBeenCalled()
})

test('a timer wakes what is declared under its name, and nothing else', async () => {
  isTimer.mockReturnValue(true)
  const everyMinute = jest.fn().mockResolvedValue(undefined)
  const main = serve(api, { double: () => Promise.resolve({ number: 1 }) }, { everyMinute })
  expect(await main({ TriggerName: 'everyMinute' })).toEqual({ ok: true, value: null })
  expect(await main({ TriggerName: 'toString' })).toEqual({ ok: false, code: 'UNKNOWN_ACTION' })
  expect(everyMinute).toHaveBeenCalledTimes(1)
})

test('a timer that fails is logged and fails for the platform', async () => {
  isTimer.mockReturnValue(true)
  const main = serve(api, { double: () => Promise.resolve({ number: 1 }) }, { everyMinute: fails(new Error('boom')) })
  await expect(main({ TriggerName: 'everyMinute' })).rejects.toThrow('boom')
  expect(logged).toHaveBeenCalledTimes(1)
})

import { newPhone, openAgain, phone } from '../../test/stubs/phone'
import { contract } from '@core/contract'
import type { Api } from '@core/contract/operation'
import type { AppError } from '@core/contract/errors'

const program = async () => ({ ...(await import('./call')), ...(await import('./consent')) })
type Program = Awaited<ReturnType<typeof program>>

let app: Program
const desk = globalThis as unknown as { CLOUD: string }

beforeEach(async () => {
  newPhone()
  phone.cloud = () => ({ ok: true, value: 'an answer' })
  app = await openAgain(program)
})
afterEach(() => {
  desk.CLOUD = 'wechat'
})

/** A call that the platform itself could not carry out. */
const failed = (errCode: number | undefined, errMsg: string): never => {
  throw Object.assign(new Error(errMsg), { errCode, errMsg })
}

const ask = () => app.call('quiz', 'listMyRecords', {})
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'accepted',
    (error: unknown) => (error as AppError).code,
  )

test('before consent nothing of this person is asked of the cloud', async () => {
  expect(await refusal(ask())).toBe('NOT_AGREED')
  expect(await refusal(app.call('person', 'deleteMyRecords', { confirm: 'DELETE' }))).toBe('NOT_AGREED')
  expect(phone.calls).toEqual([])
})

/** Every operation that is asked of the cloud although the present consent is what it is. */
async function asked(): Promise<string[]> {
  for (const [name, api] of Object.entries(contract))
    // What an operation is asked with does not matter here.
    for (const action of Object.keys(api)) await refusal(app.call(name as 'quiz', action as 'listMyRecords', {}))
  return phone.calls.splice(0)
}

const operations = Object.entries(contract as Readonly<Record<string, Api>>).flatMap(([name, api]) =>
  Object.entries(api).map(([action, { consent }]) => ({ called: `${name}.${action}`, consent })),
)
const needing = (...consents: string[]) =>
  operations.filter(({ consent }) => consents.includes(consent)).map(({ called }) => called)

test('of whom nothing was agreed, only that is asked which needs no consent, as the contract says', async () => {
  expect(await asked()).toEqual(needing('none'))
  app.decide('refused')
  expect(await asked()).toEqual(needing('none'))
})

test('who takes consent back hands in nothing more, and can still see and take away what is there', async () => {
  app.decide('adult')
  expect(await asked()).toEqual(needing('none', 'once', 'present'))
  app.decide('refused')
  expect(await asked()).toEqual(needing('none', 'once'))
  app = await openAgain(program)
  expect(await asked()).toEqual(needing('none', 'once'))
})

test('texts in a new version hold up what is handed in, and nothing else', async () => {
  phone.kept.set('consent', JSON.stringify({ version: 1, value: { consent: 'adult', version: 'of last year' } }))
  app = await openAgain(program)
  expect(await asked()).toEqual(needing('none', 'once'))
})

test('what everybody may read needs no consent', async () => {
  expect(await app.call('publication', 'getManifest', {})).toBe('an answer')
  expect(phone.calls).toEqual(['publication.getManifest'])
})

test.each(['adult', 'guardian'] as const)('once agreed to as %s, the cloud is asked', async (consent) => {
  app.decide(consent)
  expect(await ask()).toBe('an answer')
})

test.each<[string, () => unknown, string]>([
  ['the cloud refuses', () => ({ ok: false, code: 'BUSY' }), 'BUSY'],
  ['the cloud refuses with a code of a newer build', () => ({ ok: false, code: 'LESSON_IS_OVER' }), 'INTERNAL'],
  ['the cloud answers with nothing', () => undefined, 'INTERNAL'],
  [
    'the network is gone',
    () => {
      throw new Error('request:fail')
    },
    'OFFLINE',
  ],
  ['too many ask at once', () => failed(-501003, 'request exceeds concurrency limit'), 'BUSY'],
  ['the function was cut off', () => failed(-504003, 'Invoking task timed out after 3 seconds'), 'INTERNAL'],
  [
    'the platform says why only in words',
    () => failed(undefined, 'errCode: -404011 cloud function failed'),
    'INTERNAL',
  ],
  ['the free share is used up', () => failed(undefined, 'EXCEED_REQUEST_LIMIT'), 'BUSY'],
])('when %s, the reason is a code', async (_, cloud, code) => {
  app.decide('adult')
  phone.cloud = cloud
  expect(await refusal(ask())).toBe(code)
})

test('in the public web edition, where nobody is signed in, nothing is called at all', async () => {
  app.decide('adult')
  desk.CLOUD = 'none'
  expect(await refusal(ask())).toBe('NO_ACCOUNT')
  expect(await refusal(app.call('publication', 'getManifest', {}))).toBe('NO_ACCOUNT')
  expect(phone.calls).toEqual([])
})

import { act, renderHook } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./useRemindMe')),
  ...(await import('./store')),
  ...(await import('./outbox')),
  ...(await import('@/api/consent')),
  ...(await import('@/session/serverClock')),
})

const offline = () => {
  throw new Error('request:fail')
}

let app: Awaited<ReturnType<typeof program>>
let handedIn: { accepted: string[]; district: string; testOn: string }[]
let templates: Record<string, string>

function answer(action: string, input: { accepted: string[]; district: string; testOn: string }): object {
  if (action === 'listTemplates') return { ok: true, value: { templates } }
  handedIn.push(input)
  const { accepted, district, testOn } = input
  return {
    ok: true,
    value: { reminders: accepted.map((kind) => ({ kind, testOn, district, grantedAt: 1, sentAt: null })) },
  }
}

const open = () => renderHook(() => app.useRemindMe('2027-03-13')).result
const begin = (hook: ReturnType<typeof open>) => act(() => hook.current.begin())
const ask = (hook: ReturnType<typeof open>) => act(() => hook.current.ask())

beforeEach(async () => {
  jest.spyOn(Date, 'now').mockReturnValue(momentOf('2027-03-01', '09:00'))
  newPhone()
  handedIn = []
  templates = { dayBefore: 'T1', soon: 'T2', changed: 'T3' }
  phone.cloud = (_, { action, input }) => answer(action, input)
  app = await openAgain(program)
  app.decide('adult')
})

afterEach(() => jest.restoreAllMocks())

test('one tap asks for all three, what was granted is handed in and said', async () => {
  phone.accepts = ['T1', 'T3']
  const hook = open()
  await begin(hook)
  expect(hook.current.offered).toEqual(['dayBefore', 'soon', 'changed'])
  await ask(hook)
  expect(hook.current.asking).toEqual({
    state: 'answered',
    granted: ['dayBefore', 'changed'],
    refused: ['soon'],
    waits: false,
  })
  expect(handedIn).toEqual([{ accepted: ['dayBefore', 'changed'], district: '610702', testOn: '2027-03-13' }])
  expect(app.useReminders.getState().reminders.map(({ kind }) => kind)).toEqual(['dayBefore', 'changed'])
})

test('who accepts nothing has nothing handed in', async () => {
  const hook = open()
  await begin(hook)
  await ask(hook)
  expect(hook.current.asking).toMatchObject({ state: 'answered', granted: [] })
  expect(handedIn).toEqual([])
})

test('where WeChat does not ask, that is said', async () => {
  phone.accepts = null
  const hook = open()
  await begin(hook)
  await ask(hook)
  expect(hook.current.asking).toEqual({ state: 'notAsked' })
})

test('where the office has no templates, nothing is asked', async () => {
  templates = {}
  const hook = open()
  await begin(hook)
  expect(hook.current.asking).toEqual({ state: 'noTemplates' })
})

test('without a network what was granted is kept, that is said, and it is handed in later', async () => {
  phone.accepts = ['T1']
  const hook = open()
  await begin(hook)
  const online = phone.cloud
  phone.cloud = offline
  await ask(hook)
  expect(hook.current.asking).toEqual({
    state: 'answered',
    granted: ['dayBefore'],
    refused: ['soon', 'changed'],
    waits: true,
  })
  expect(app.useReminders.getState().reminders).toEqual([])
  app = await openAgain(program)
  expect(app.useGrants.getState().grants).toHaveLength(1)
  phone.cloud = online
  await app.handInGrants()
  expect(handedIn).toEqual([{ accepted: ['dayBefore'], district: '610702', testOn: '2027-03-13' }])
  expect(app.useReminders.getState().reminders).toMatchObject([{ kind: 'dayBefore', testOn: '2027-03-13' }])
  await app.handInGrants()
  expect(handedIn).toHaveLength(1)
})

test('on a phone without room it says that it was not handed in', async () => {
  phone.accepts = ['T1']
  const hook = open()
  await begin(hook)
  phone.full = true
  phone.cloud = offline
  await ask(hook)
  expect(hook.current.asking).toEqual({ state: 'failed', code: 'OFFLINE' })
  expect(app.useGrants.getState().grants).toEqual([])
})

test('what the cloud will never take waits no longer', async () => {
  phone.accepts = ['T1']
  const hook = open()
  await begin(hook)
  phone.cloud = () => ({ ok: false, code: 'BAD_INPUT' })
  await ask(hook)
  expect(hook.current.asking).toEqual({ state: 'failed', code: 'BAD_INPUT' })
  expect(app.useGrants.getState().grants).toEqual([])
})

test('of a test that is over nothing is handed in any more', async () => {
  phone.accepts = ['T1']
  const hook = open()
  await begin(hook)
  const online = phone.cloud
  phone.cloud = offline
  await ask(hook)
  phone.cloud = online
  app.heardFromServer(Date.parse('2027-03-14T09:00:00+08:00'), Date.now())
  await app.handInGrants()
  expect(handedIn).toEqual([])
  expect(app.useGrants.getState().grants).toEqual([])
})

test('who does not agree is not asked by WeChat either', async () => {
  app.decide('refused')
  const hook = open()
  const asked = begin(hook)
  app.decide('refused')
  await asked
  expect(hook.current.asking).toEqual({ state: 'idle' })
  expect(phone.calls).toEqual([])
})

test('what is set is still known when the program is opened again without a network', async () => {
  phone.accepts = ['T2']
  const hook = open()
  await begin(hook)
  await ask(hook)
  app = await openAgain(program)
  expect(app.useReminders.getState().reminders).toMatchObject([{ kind: 'soon', testOn: '2027-03-13' }])
})

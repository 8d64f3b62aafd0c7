import { newPhone, openAgain, phone } from '../../test/stubs/phone'

const program = async () => ({
  ...(await import('./agreed')),
  ...(await import('./call')),
  ...(await import('./consent')),
})

let app: Awaited<ReturnType<typeof program>>

const work = () => app.agreed(() => app.call('activity', 'openRemote', { remoteId: 'a-remote-of-this-board' }))
const refusal = (done: Promise<unknown>) =>
  done.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  )
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(async () => {
  newPhone()
  phone.cloud = () => ({ ok: true, value: { endsAt: 1 } })
  app = await openAgain(program)
  app.decide('adult')
})

test('who agreed to the texts in force is not asked', async () => {
  expect(await work()).toEqual({ endsAt: 1 })
  expect(app.useConsent.getState().answer).toBeNull()
})

test('after new texts it is asked first, and done once they are agreed to', async () => {
  app.useConsent.setState({ version: 'an earlier one' })
  const done = work()
  await settled()
  expect(phone.calls).toEqual([])
  app.decide('adult')
  expect(await done).toEqual({ endsAt: 1 })
  expect(phone.calls).toEqual(['activity.openRemote'])
})

test('who does not agree to them has it refused, and nothing leaves the phone', async () => {
  app.useConsent.setState({ version: 'an earlier one' })
  const done = refusal(work())
  await settled()
  app.postpone()
  expect(await done).toBe('NOT_AGREED')
  expect(phone.calls).toEqual([])
})

test('what the cloud refuses for another reason is refused at once', async () => {
  phone.cloud = () => ({ ok: false, code: 'FORBIDDEN' })
  expect(await refusal(work())).toBe('FORBIDDEN')
  expect(app.useConsent.getState().answer).toBeNull()
})

import { city } from '@city'
import { newPhone, openAgain, phone } from '../../test/stubs/phone'

const program = () => import('./consent')
let app: Awaited<ReturnType<typeof program>>

beforeEach(async () => {
  newPhone()
  app = await openAgain(program)
})

test.each([
  ['adult', true],
  ['guardian', true],
  ['refused', false],
] as const)('who was asked and answers %s has agreed: %s', async (consent, agreed) => {
  const asked = app.askConsent()
  app.decide(consent)
  expect(await asked).toBe(agreed)
  expect(app.hasAgreed()).toBe(agreed)
})

test('who was never asked has not agreed', () => {
  expect(app.hasAgreed()).toBe(false)
})

test('who agreed is not asked again, nor after the program was closed', async () => {
  app.decide('adult')
  expect(await app.askConsent()).toBe(true)
  app = await openAgain(program)
  expect(await app.askConsent()).toBe(true)
  expect(app.useConsent.getState().answer).toBeNull()
})

test('who refused may be asked again, and may agree then', async () => {
  app.decide('refused')
  const asked = app.askConsent()
  expect(app.useConsent.getState().answer).not.toBeNull()
  app.decide('adult')
  expect(await asked).toBe(true)
})

test('texts in a new version are agreed to anew', async () => {
  phone.kept.set(
    'consent',
    JSON.stringify({ version: 1, value: { consent: 'adult', version: `before ${city.agreements.version}` } }),
  )
  app = await openAgain(program)
  expect(app.hasAgreed()).toBe(false)
})

test('two who ask before there is an answer both learn it', async () => {
  const asked = [app.askConsent(), app.askConsent()]
  app.decide('adult')
  expect(await Promise.all(asked)).toEqual([true, true])
})

test('on a phone without room the answer holds until the program is closed', async () => {
  phone.full = true
  app.decide('adult')
  expect(app.hasAgreed()).toBe(true)
  app = await openAgain(program)
  expect(app.hasAgreed()).toBe(false)
})

test('left for another time, nothing is kept, and the question comes again', async () => {
  const asked = app.askConsent()
  app.postpone()
  expect(await asked).toBe(false)
  app = await openAgain(program)
  expect(app.useConsent.getState().consent).toBe('notAsked')
  void app.askConsent(false)
  expect(app.useConsent.getState().answer).not.toBeNull()
})

test('who refused is not asked again where it is not needed', async () => {
  app.decide('refused')
  expect(await app.askConsent(false)).toBe(false)
  expect(app.useConsent.getState().answer).toBeNull()
})

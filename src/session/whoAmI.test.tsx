import { newPhone, openAgain, phone } from '../../test/stubs/phone'

const program = async () => ({ ...(await import('./whoAmI')), ...(await import('@/api/consent')) })

const grant = { role: 'editor', district: null, from: 0, until: null }
const me = { number: 'A7', label: null, grants: [grant] }
const said = (grants: object[]) => () => ({ ok: true, value: { ...me, grants } })
const offline = () => {
  throw new Error('request:fail')
}

let app: Awaited<ReturnType<typeof program>>
const identity = () => app.useIdentity.getState().identity

beforeEach(async () => {
  newPhone()
  phone.cloud = said([grant])
  app = await openAgain(program)
  app.decide('adult')
})

test('a person of the office stays one without a network, as the cloud last said, and it is known since when', async () => {
  await app.renewIdentity()
  const known = identity()
  phone.cloud = offline
  await app.renewIdentity()
  expect(identity()).toEqual({ ...known, unanswered: 'OFFLINE' })
  app = await openAgain(program)
  await app.renewIdentity()
  expect(identity()).toMatchObject({ state: 'staff', roles: ['editor'], unanswered: 'OFFLINE' })
})

test('a role whose time is over is gone without a network too', async () => {
  phone.cloud = said([{ ...grant, until: Date.now() - 1 }])
  await app.renewIdentity()
  phone.cloud = offline
  await app.renewIdentity()
  expect(identity()).toMatchObject({ state: 'staff', roles: [] })
})

test('who is one no more is forgotten', async () => {
  await app.renewIdentity()
  phone.cloud = () => ({ ok: false, code: 'FORBIDDEN' })
  await app.renewIdentity()
  expect(identity()).toEqual({ state: 'nobody' })
  phone.cloud = offline
  await app.renewIdentity()
  expect(identity()).toEqual({ state: 'failed', code: 'OFFLINE' })
})

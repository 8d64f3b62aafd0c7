import { newPhone, openAgain, phone } from '../../test/stubs/phone'

const program = async () => ({ ...(await import('./opened')), ...(await import('./manifest')) })

let app: Awaited<ReturnType<typeof program>>
let sent: unknown[]

beforeEach(async () => {
  newPhone()
  sent = []
  phone.cloud = (_, { input }) => {
    sent.push(input)
    return { ok: true, value: { line: 'a line', revision: 1, packs: {}, now: Date.now() } }
  }
  app = await openAgain(program)
})

test('what was opened is told once with the next question, each announcement once', async () => {
  app.noteOpened('notice')
  app.noteOpened('notice')
  app.noteOpened('other')
  await app.askManifest()
  await app.askManifest()
  expect(sent).toEqual([{ opened: ['notice', 'other'] }, {}])
})

test('without a network it is kept, also when the program is closed', async () => {
  app.noteOpened('notice')
  phone.cloud = () => {
    throw new Error('request:fail')
  }
  await expect(app.askManifest()).rejects.toThrow()
  app = await openAgain(program)
  expect(app.openedUntold()).toEqual(['notice'])
})

test('no more is kept than one question carries', () => {
  const ids = Array.from({ length: 30 }, (_, nth) => `notice-${nth}`)
  ids.forEach((id) => app.noteOpened(id))
  expect(app.openedUntold()).toEqual(ids.slice(10))
})

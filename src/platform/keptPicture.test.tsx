import { newPhone, openAgain, phone } from '../../test/stubs/phone'

const picture = (nth: number) => `cloud://test/media/shelters/${nth}.jpg`
const there = () => [...phone.disk.keys()].filter((path) => path.endsWith('.jpg'))
const program = () => import('./keptPicture')

let app: Awaited<ReturnType<typeof program>>

beforeEach(async () => {
  newPhone()
  for (let nth = 0; nth < 70; nth++) phone.files.set(picture(nth), new Uint8Array([nth]))
  app = await openAgain(program)
})

test('a picture that was seen once is there without a network; another is not', async () => {
  const first = await app.keptPicture(picture(1))
  phone.files.clear()
  expect(first).toBe('wxfile://usr/pictures/1.jpg')
  expect(await app.keptPicture(picture(1))).toBe(first)
  expect(await app.keptPicture(picture(2))).toBeNull()
})

test('only so many are kept', async () => {
  for (let nth = 0; nth < 70; nth++) await app.keptPicture(picture(nth))
  expect(there()).toHaveLength(60)
  expect(there()).toContain('wxfile://usr/pictures/69.jpg')
})

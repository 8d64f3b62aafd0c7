import { newPhone, openAgain } from '../../test/stubs/phone'

const program = () => import('./serverClock')
const HOUR = 3_600_000
const noon = Date.parse('2027-03-13T12:00:00+08:00')

let app: Awaited<ReturnType<typeof program>>

beforeEach(async () => {
  jest.useFakeTimers({ now: noon })
  newPhone()
  app = await openAgain(program)
})
afterEach(() => jest.useRealTimers())

test('before it heard from the server the phone goes by its own clock', () => {
  expect(app.now()).toBe(noon)
  expect(app.useServerClock.getState().checkedAt).toBeNull()
})

test.each([
  ['right', 0],
  ['an hour behind', HOUR],
  ['a year ahead', -365 * 24 * HOUR],
])('a phone whose clock is %s tells the time of the server', (_, off) => {
  app.heardFromServer(noon + off, noon)
  expect(app.now()).toBe(noon + off)
  jest.setSystemTime(noon + 1000)
  expect(app.now()).toBe(noon + off + 1000)
})

test('an answer that took four seconds is taken to be two seconds old', () => {
  jest.setSystemTime(noon + 4000)
  app.heardFromServer(noon + HOUR, noon)
  expect(app.now()).toBe(noon + HOUR + 2000)
})

test('the clock stays right when the program is closed and opened again', async () => {
  app.heardFromServer(noon + HOUR, noon)
  app = await openAgain(program)
  expect(app.now()).toBe(noon + HOUR)
  expect(app.useServerClock.getState().checkedAt).toBe(noon + HOUR)
})

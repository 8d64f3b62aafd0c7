import { newPhone, openAgain, phone } from '../../test/stubs/phone'

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

/** Somebody sets the phone's clock: no time passes. */
const setClock = (moment: number) => jest.setSystemTime(moment)
const pass = (ms: number) => jest.advanceTimersByTime(ms)

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
  pass(1000)
  expect(app.now()).toBe(noon + off + 1000)
})

test('an answer that took four seconds is taken to be two seconds old', () => {
  pass(4000)
  app.heardFromServer(noon + HOUR, noon)
  expect(app.now()).toBe(noon + HOUR + 2000)
})

test.each([
  ['fits into that second', 400, noon + 400],
  ['is a little behind it', -300, noon],
  ['is a little ahead of it', 1500, noon + 1000],
])('a server that tells whole seconds only leaves a clock alone that %s', (_, phoneIs, expected) => {
  setClock(noon + phoneIs)
  app.heardFromServer(noon, noon + phoneIs, 1000)
  expect(app.now()).toBe(expected)
})

test('the clock stays right when the program is closed and opened again', async () => {
  app.heardFromServer(noon + HOUR, noon)
  app = await openAgain(program)
  expect(app.now()).toBe(noon + HOUR)
  expect(app.useServerClock.getState().checkedAt).toBe(noon + HOUR)
})

test.each([
  ['forward', HOUR],
  ['back', -HOUR],
])('setting the clock %s while the program is on the screen changes nothing', (_, by) => {
  app.heardFromServer(noon, noon)
  setClock(noon + by)
  pass(5000)
  expect(app.now()).toBe(noon + 5000)
})

test('back on the screen, a clock that was set back meanwhile is not believed, now or when it is opened again', async () => {
  app.heardFromServer(noon, noon)
  pass(5000)
  setClock(noon - HOUR)
  phone.show()
  expect(app.now()).toBe(noon + 5000)
  app = await openAgain(program)
  expect(app.now()).toBe(noon + 5000)
})

test('back on the screen, a count that stood still catches up with the clock', () => {
  app.heardFromServer(noon, noon)
  setClock(noon + HOUR)
  phone.show()
  expect(app.now()).toBe(noon + HOUR)
})

import { act, fireEvent, render, screen } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import { listPack, places, publicPlace } from '../../../test/seeds/shelters'
import { keepFilePacks, newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(60_000)

const desk = globalThis as unknown as { POSITION: string }

const program = async () => ({ ...(await import('./AroundPage')), ...(await import('./finding')) })

async function open(list = places) {
  keepFilePacks({ shelters: listPack(list) }, false)
  const app = await openAgain(program)
  render(<app.AroundPage look="light" />)
  await settle()
  return app
}

const settle = () => act(() => jest.advanceTimersByTimeAsync(10))
const text = () => document.body.textContent

beforeEach(() => {
  newPhone()
  jest.useFakeTimers({ now: momentOf('2027-03-02', '09:41') })
})
afterEach(() => {
  jest.useRealTimers()
  desk.POSITION = 'fuzzy'
})

test('above the second view too it says that one need not go there on an ordinary day', async () => {
  await open()
  expect(text()).toContain('平时和试鸣时，不需要前往这些地方。')
  expect(text()).toContain('滨江公园')
})

test('on the second view too it says that the positions of works are not public, while none is approved', async () => {
  await open()
  fireEvent.click(screen.getByRole('radio', { name: '战时空袭' }))
  await settle()
  expect(text()).toContain('本市人防工程位置未向社会公布。')
  expect(text()).toContain('战时请按政府和社区的组织掩蔽、疏散。')
  expect(text()).not.toContain('滨江公园')
})

test('the second view shows what the list shows: a wish narrows both', async () => {
  const { useFinding } = await open([...places, publicPlace('远处', { stepFree: true })])
  act(() => useFinding.setState({ wish: { stepFree: true } }))
  await settle()
  expect(text()).toContain('只看：无障碍')
  expect(text()).not.toContain('中学操场')
})

test('the second view says it where a wish leaves nothing', async () => {
  const { useFinding } = await open()
  act(() => useFinding.setState({ wish: { capacity: 1_000_000 } }))
  await settle()
  expect(text()).toContain('没有符合的场所')
})

test.each([
  ['exact', 'true'],
  ['fuzzy', 'false'],
])('the map asks for the phone’s position only with leave for the exact interface: %s', async (setting, asks) => {
  desk.POSITION = setting
  phone.position = { longitude: 107.02371, latitude: 33.07955, accuracy: 20 }
  const { lookFromHere } = await open()
  await act(() => lookFromHere())
  await settle()
  expect(document.querySelector('[data-asks-position]')?.getAttribute('data-asks-position')).toBe(asks)
})

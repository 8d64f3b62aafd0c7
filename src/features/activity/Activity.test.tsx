import { act, cleanup, render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = () => import('./Activity')

let app: Awaited<ReturnType<typeof program>>

const MINUTE = 60_000
const found = {
  ...{ activityId: 'an-activity-0000', title: '三班小测', unit: '示例小学 三年级', state: 'scheduled', length: 5 },
  ...{ attempts: 1, minutes: null, showing: 'atOnce', sample: false },
}

const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const looked = async () => {
  const shown = { look: '', code: 'A3K9QX', id: undefined }
  render(<app.Activity {...shown} renderJoined={() => null} renderTicket={() => null} />)
  await passes(10)
}

beforeEach(async () => {
  newPhone()
  jest.useFakeTimers()
  const opensAt = Date.now() + MINUTE
  phone.cloud = () => ({ ok: true, value: { ...found, opensAt, closesAt: opensAt + 60 * MINUTE } })
  app = await openAgain(program)
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('who comes before an activity begins is told to come again with the same code: nothing of it is kept here', async () => {
  await looked()
  expect(screen.getByText(/活动码还是这一个/)).toBeTruthy()
  expect(screen.queryByText('参加')).toBeNull()
  expect(phone.kept.has('joined')).toBe(false)
})

test('who waits on the page may join once it begins', async () => {
  await looked()
  await passes(MINUTE + 10_000)
  expect(screen.getByText('参加')).toBeTruthy()
})

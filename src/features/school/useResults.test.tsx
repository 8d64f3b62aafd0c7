import { act, cleanup, renderHook } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({ ...(await import('./useResults')), ...(await import('@/api/consent')) })

const counts = { joined: 2, sheets: 2, tickets: 0, lessons: 0, now: 0 }
let revision: number

const asked = (action: string) => phone.calls.filter((call) => call === `activity.${action}`).length

beforeEach(async () => {
  newPhone()
  revision = 2
  phone.cloud = () => ({ ok: true, value: { ...counts, revision } })
  const app = await openAgain(program)
  app.decide('adult')
  jest.useFakeTimers()
  renderHook(() => app.useResults('activity-of-the-test'))
  await act(() => jest.advanceTimersByTimeAsync(10))
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('results are asked anew when a better sheet took the place of another: the count is the same, the revision is not', async () => {
  revision = 3
  await act(() => jest.advanceTimersByTimeAsync(15_000))
  expect(asked('readResults')).toBe(2)
})

test('while no sheet comes in only the counts are asked', async () => {
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect([asked('readResults'), asked('countSheets')]).toEqual([1, 5])
})

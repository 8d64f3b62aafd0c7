import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./remote')),
  ...(await import('./PhoneRemote')),
  ...(await import('@/api/consent')),
})

let app: Awaited<ReturnType<typeof program>>
let did: string[]
let presses: { nth: number; key: string }[]
let standing: boolean

const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const reads = () => phone.calls.filter((one) => one === 'activity.readRemote').length
const refused = (code: string) => () => ({ ok: false, code })
const pair = async () => {
  app.toggleRemote(({ press }) => void did.push(press))
  await passes(10)
}

beforeEach(async () => {
  newPhone()
  did = []
  presses = []
  standing = true
  phone.cloud = (_, { action, input }) => {
    const { after } = input as { after: number }
    if (action === 'readRemote')
      return {
        ok: true,
        value: { standing, last: presses.length, presses: presses.filter(({ nth }) => nth > after) },
      }
    return { ok: true, value: { endsAt: Date.now() + 3_600_000 } }
  }
  app = await openAgain(program)
  app.decide('adult')
  jest.useFakeTimers()
})
afterEach(() => {
  app.endRemote()
  cleanup()
  jest.useRealTimers()
})

test('a board does each press once, in order, and nothing is asked before it is paired', async () => {
  await passes(10_000)
  expect(phone.calls).toEqual([])
  await pair()
  expect(app.useRemote.getState().remote).toBe('waiting')
  presses = [{ nth: 1, key: 'black' }, { nth: 2, key: 'next' }] // prettier-ignore
  await passes(6000)
  expect(did).toEqual(['black', 'next'])
  expect(app.useRemote.getState().remote).toBe('connected')
})

test('a board that is hidden asks nothing, and asks again when it is back', async () => {
  await pair()
  phone.hide()
  await passes(60_000)
  expect(reads()).toBe(0)
  phone.show()
  await passes(10)
  expect(reads()).toBe(1)
})

test('without the cloud it asks less and less often, and says so', async () => {
  await pair()
  phone.cloud = () => {
    throw new Error('request:fail')
  }
  await passes(60_000)
  expect(reads()).toBeLessThan(7)
  expect(app.useRemote.getState().remote).toBe('unreached')
})

test.each([
  ['another board took its place', () => void (standing = false)],
  ['the cloud refuses', () => void (phone.cloud = refused('FORBIDDEN'))],
])('it stops when %s', async (_, happens) => {
  await pair()
  happens()
  await passes(2000)
  const asked = reads()
  await passes(60_000)
  expect([reads(), app.useRemote.getState().remote]).toEqual([asked, 'off'])
})

test('it stops after an hour, and when it is ended', async () => {
  await pair()
  await passes(3_610_000)
  expect(app.useRemote.getState().remote).toBe('off')
  await pair()
  app.endRemote()
  await passes(10)
  expect(phone.calls.at(-1)).toBe('activity.closeRemote')
})

test('after new agreements the board asks for consent before it is paired, and then is', async () => {
  app.useConsent.setState({ version: 'an earlier one' })
  await pair()
  expect([phone.calls, app.useRemote.getState().remote]).toEqual([[], 'opening'])
  app.decide('adult')
  await passes(10)
  expect(app.useRemote.getState().remote).toBe('waiting')
})

test('who does not agree to them is not paired', async () => {
  app.useConsent.setState({ version: 'an earlier one' })
  await pair()
  app.postpone()
  await passes(10)
  expect([phone.calls, app.useRemote.getState().remote]).toEqual([[], 'off'])
})

test('the phone tells what became of a press, and that it is disconnected', async () => {
  render(<app.PhoneRemote />)
  await passes(10)
  fireEvent.click(screen.getByText('下一步'))
  await passes(10)
  expect(screen.getByText('下一步，已送出')).toBeTruthy()
  phone.cloud = refused('NOT_FOUND')
  fireEvent.click(screen.getByText('黑屏'))
  await passes(10)
  expect(screen.getByText('已断开')).toBeTruthy()
})

test('after new agreements the phone asks for consent before its first press, and then sends it', async () => {
  render(<app.PhoneRemote />)
  await passes(10)
  app.useConsent.setState({ version: 'an earlier one' })
  fireEvent.click(screen.getByText('下一步'))
  await passes(60_000)
  expect(phone.calls).not.toContain('activity.pressRemote')
  expect(app.useConsent.getState().answer).not.toBeNull()
  app.decide('adult')
  await passes(10)
  expect(screen.getByText('下一步，已送出')).toBeTruthy()
})

test('who does not agree to them presses nothing', async () => {
  render(<app.PhoneRemote />)
  await passes(10)
  app.useConsent.setState({ version: 'an earlier one' })
  fireEvent.click(screen.getByText('下一步'))
  app.postpone()
  await passes(10)
  expect(phone.calls).not.toContain('activity.pressRemote')
  expect(screen.getByText('下一步')).toBeTruthy()
})

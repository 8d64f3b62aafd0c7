import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { lesson } from '../../../test/stubs/lesson'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./MyActivities')),
  ...(await import('./lessonStore')),
  ...(await import('@/api/consent')),
})

let app: Awaited<ReturnType<typeof program>>
let begun: number

const listed = {
  activityId: 'an-activity-0000',
  state: 'open',
  wish: { title: '三班小测', unit: { name: '示例小学' } },
}
const { questions } = lesson()
const opened = { activityId: 'an-activity-0000', title: '三班小测', sample: true, questions, now: 1 }

const show = () =>
  act(async () => {
    const choice = { level: 'primary', counting: 'hands', sound: false } as const
    render(<app.MyActivities choice={choice} onBegun={() => (begun += 1)} />)
    await Promise.resolve()
  })
const tapped = (words: string) =>
  act(async () => {
    fireEvent.click(screen.getByText(words))
    await Promise.resolve()
  })

beforeEach(async () => {
  newPhone()
  begun = 0
  phone.cloud = (_, { action }) => ({
    ok: true,
    value: action === 'openLesson' ? opened : { activities: [listed] },
  })
  app = await openAgain(program)
  app.decide('adult')
})
afterEach(cleanup)

test('one tap begins a lesson of an activity of one’s own', async () => {
  await show()
  await tapped('三班小测')
  expect([begun, app.useLesson.getState().lesson?.title]).toEqual([1, '三班小测'])
})

test('after new agreements consent is asked for first, and who agrees has the lesson', async () => {
  await show()
  app.useConsent.setState({ version: 'an earlier one' })
  await tapped('三班小测')
  expect(begun).toBe(0)
  await act(async () => {
    app.decide('adult')
    await new Promise((resolve) => setTimeout(resolve))
  })
  expect(begun).toBe(1)
})

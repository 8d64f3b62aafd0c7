import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'
import { question } from '../../../test/stubs/question'
import { texts } from './texts'

const paper = [question({ id: 'q-0', stem: '第一问' })]
const activityId = 'activity-of-the-test'
let counted: string[]
let asked: (string | undefined)[]

function answer(action: string, input: { ticket?: string; askId?: string }): object {
  if (action === 'openTicket') {
    asked.push(input.askId)
    return {
      ok: true,
      value: { activityId, ticket: 'a-ticket', title: '警报知识', sample: false, minutes: null, questions: paper },
    }
  }
  counted.push(String(input.ticket))
  return {
    ok: true,
    value: { points: 1, outOf: 1, topics: [], questions: [{ ...paper[0], chosen: [0], right: true, points: 1 }] },
  }
}

const passing = () => act(async () => new Promise((resolve) => setTimeout(resolve, 10)))

const tap = (words: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByLabelText(words))
    await new Promise((resolve) => setTimeout(resolve, 10))
  })

/** Opens the program with the sheet's page. */
async function show(): Promise<void> {
  cleanup()
  const { TicketQuiz } = await openAgain(() => import('./TicketQuiz'))
  render(<TicketQuiz activityId={activityId} unit="" look="" renderClip={() => null} onLeave={() => undefined} />)
  await passing()
}

beforeEach(async () => {
  newPhone()
  counted = []
  asked = []
  phone.cloud = (_, { action, input }) => answer(action, input)
  await show()
})
afterEach(() => {
  cleanup()
  jest.restoreAllMocks()
})

test('whoever is not to be known answers and is told why, agrees to nothing, and leaves nothing on the phone', async () => {
  await tap(/^A，甲/)
  await tap(texts.handIn)
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
  expect([...phone.kept.keys()].filter((key) => /sheets|joined|consent|tickets/.test(key))).toEqual([])
})

test('an answer that was lost is asked for again under the same ticket', async () => {
  await tap(/^A，甲/)
  const works = phone.cloud
  phone.cloud = (name, event) => {
    works(name, event)
    throw new Error('request:fail')
  }
  await tap(texts.handIn)
  phone.cloud = works
  await tap(texts.handIn)
  expect(counted).toEqual(['a-ticket', 'a-ticket'])
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
})

test('a ticket whose handing out was lost is asked for again under the same id, also by a program that was killed', async () => {
  await tap(/^A，甲/)
  await tap(texts.handIn)
  asked = []
  const works = phone.cloud
  phone.cloud = (name, event) => {
    works(name, event)
    throw new Error('request:fail')
  }
  await show()
  phone.cloud = works
  await show()
  expect(asked).toEqual([expect.any(String), asked[0]])
  expect([...phone.kept.keys()]).not.toContain('ticketAsks')
})

test('the next ticket of the same phone is another one', async () => {
  await tap(/^A，甲/)
  await tap(texts.handIn)
  await show()
  expect(new Set(asked).size).toBe(2)
})

test('a sheet survives the killed program, with its answers, and is handed in under the same ticket', async () => {
  await tap(/^A，甲/)
  await show()
  expect(phone.calls).toEqual(['activity.openTicket'])
  await tap(texts.handIn)
  expect(counted).toEqual(['a-ticket'])
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
})

test('one that was handed in before the program was killed is handed in again by itself', async () => {
  await tap(/^A，甲/)
  const works = phone.cloud
  phone.cloud = () => {
    throw new Error('request:fail')
  }
  await tap(texts.handIn)
  phone.cloud = works
  await show()
  expect(counted).toEqual(['a-ticket'])
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
})

test('where the cloud is too busy it waits, says so, and comes back by itself', async () => {
  await tap(/^A，甲/)
  const works = phone.cloud
  phone.cloud = () => ({ ok: false, code: 'BUSY' })
  jest.useFakeTimers()
  fireEvent.click(screen.getByLabelText(texts.handIn))
  await act(() => jest.advanceTimersByTimeAsync(10))
  expect(screen.getByText(texts.waiting)).toBeTruthy()
  phone.cloud = works
  await act(() => jest.advanceTimersByTimeAsync(2000))
  jest.useRealTimers()
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
})

test('an empty sheet is not counted, and can be gone on with', async () => {
  const works = phone.cloud
  phone.cloud = () => ({ ok: true, value: { points: 0, outOf: 1, topics: [], questions: [], nothingAnswered: true } })
  await tap(texts.handIn)
  expect(screen.getByText(texts.ticketEmptyNote)).toBeTruthy()
  phone.cloud = works
  await tap(texts.ticketGoOn)
  await tap(/^A，甲/)
  await tap(texts.handIn)
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
})

const DAY = 86_400_000

test.each([
  ['stays as long as the cloud takes it', -1, ['tickets']],
  ['goes once the cloud takes it no more', 1, []],
])('a sheet whose minutes are up long since %s', async (_, later, keys) => {
  const closesAt = Date.now() + 3 * DAY
  const timed = { activityId, ticket: 'a-ticket', title: '警报知识', sample: false, minutes: 10, questions: paper }
  newPhone()
  phone.cloud = () => ({ ok: true, value: { ...timed, dueAt: Date.now() + 600_000, closesAt } })
  await show()
  await tap(/^A，甲/)
  jest.spyOn(Date, 'now').mockReturnValue(closesAt + DAY + later * 60_000)
  const { updateTicket } = await openAgain(() => import('./ticketStore'))
  updateTicket(activityId, () => ({ place: 0 }))
  expect([...phone.kept.keys()].filter((key) => key === 'tickets')).toEqual(keys)
})

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'
import { question } from '../../../test/stubs/question'
import { texts } from './texts'

const paper = [question({ id: 'q-0', stem: '第一问' })]
const activityId = 'activity-of-the-test'
let counted: string[]

function answer(action: string, input: { ticket?: string }): object {
  if (action === 'openTicket')
    return {
      ok: true,
      value: { activityId, ticket: 'a-ticket', title: '警报知识', sample: false, minutes: null, questions: paper },
    }
  counted.push(String(input.ticket))
  return {
    ok: true,
    value: { points: 1, outOf: 1, topics: [], questions: [{ ...paper[0], chosen: [0], right: true, points: 1 }] },
  }
}

const tap = (words: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByLabelText(words))
    await new Promise((resolve) => setTimeout(resolve, 10))
  })

beforeEach(async () => {
  newPhone()
  counted = []
  phone.cloud = (_, { action, input }) => answer(action, input)
  const { TicketQuiz } = await openAgain(() => import('./TicketQuiz'))
  render(<TicketQuiz activityId={activityId} look="" renderClip={() => null} onLeave={() => undefined} />)
  await act(async () => new Promise((resolve) => setTimeout(resolve, 10)))
})
afterEach(cleanup)

test('whoever is not to be known answers and is told why, agrees to nothing, and leaves nothing on the phone', async () => {
  await tap(/^A，甲/)
  await tap(texts.handIn)
  expect(screen.getByText(texts.ticketNote)).toBeTruthy()
  expect([...phone.kept.keys()].filter((key) => /sheets|joined|consent/.test(key))).toEqual([])
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

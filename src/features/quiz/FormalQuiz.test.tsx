import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { Quiz } from '@core/domain/quiz/quiz'
import { wording } from '@/api/wording'
import { texts } from './texts'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'
import { question } from '../../../test/stubs/question'

const program = async () => ({
  ...(await import('./FormalQuiz')),
  ...(await import('./sheetStore')),
  ...(await import('@/features/privacy/ConsentSheet')),
  ...(await import('@/api/packs')),
  ...(await import('@/api/consent')),
})

let app: Awaited<ReturnType<typeof program>>
let points: number | null

const quiz: Quiz = {
  id: 'ten',
  title: '人民防空知识答题',
  blueprint: [{ topics: [], levels: ['adult'], number: 2 }],
  attempts: 2,
  minutes: null,
  graceSeconds: 5,
  late: 'accept',
  marking: 'allRight',
  opensAt: 0,
  closesAt: 9e12,
  sample: false,
}
const paper = ['第一问', '第二问'].map((stem, nth) => question({ id: `q-${nth}`, stem }))
const whole = { attemptId: 'a'.repeat(24), quizId: 'ten', title: quiz.title, ordinal: 1, startedAt: 2e12 }

function answer(action: string, { answers = [] }: { answers?: { chosen: number[] }[] }): object {
  if (action === 'startAttempt')
    return {
      ok: true,
      value: { ...whole, dueAt: 9e12, now: Date.now(), timed: false, sample: false, questions: paper },
    }
  points ??= answers.filter(({ chosen }) => chosen[0] === 0).length
  const questions = paper.map((one) => ({ ...one, chosen: [0], right: true, points: 1 }))
  return { ok: true, value: { ...whole, points, outOf: 2, late: false, submittedAt: 2e12, topics: [], questions } }
}

async function show(): Promise<void> {
  app = await openAgain(program)
  app.usePacks.setState({ quizzes: { hash: '', sample: false, pack: { format: 1, quizzes: [quiz] } } })
  render(
    <>
      <app.FormalQuiz quizId="ten" look="" renderClip={() => null} />
      <app.ConsentSheet />
    </>,
  )
  await act(async () => new Promise((resolve) => setTimeout(resolve)))
}

/** A tap, and what follows from it. */
const tap = (words: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByLabelText(words))
    await new Promise((resolve) => setTimeout(resolve, 10))
  })

beforeEach(async () => {
  newPhone()
  points = null
  phone.cloud = (_, { action, input }) => answer(action, input)
  await show()
})
afterEach(cleanup)

test('a person agrees, answers, hands in, and reads the result', async () => {
  await tap('开始答题')
  expect(phone.calls).toEqual([])
  await tap('同意，我已满 14 岁')
  await tap(/^A，甲/)
  await tap('下一题')
  await tap(/^B，乙/)
  await tap('交卷')
  expect(phone.calls).toEqual(['quiz.startAttempt', 'quiz.submitAnswers'])
  expect(points).toBe(1)
  expect(document.body.textContent).toContain('第一问')
})

test('a person refuses: nothing is called, and the way on is there', async () => {
  await tap('开始答题')
  await tap('不同意，只存在本机')
  expect(phone.calls).toEqual([])
  expect(screen.getByText(wording.NOT_AGREED)).toBeTruthy()
  await tap('再试一次')
  await tap('监护人在场，监护人同意')
  expect(screen.getByText('第一问')).toBeTruthy()
})

test('killed after handing in, the sheet is handed in again at once, and the first result is shown', async () => {
  await tap('开始答题')
  await tap('同意，我已满 14 岁')
  await tap(/^A，甲/)
  await tap('下一题')
  const works = phone.cloud
  phone.cloud = (name, event) => {
    works(name, event)
    throw new Error('request:fail')
  }
  await tap('交卷')
  expect(screen.getByText(`${wording.OFFLINE}${texts.sheetIsKept}`)).toBeTruthy()

  cleanup()
  phone.cloud = works
  await show()
  expect(phone.calls).toEqual(['quiz.startAttempt', 'quiz.submitAnswers', 'quiz.submitAnswers'])
  expect(points).toBe(1)
  expect(app.useSheets.getState().open).toEqual({})
})

test('where the cloud is too busy to draw a sheet, the phone says so and comes back by itself', async () => {
  app.decide('adult')
  const works = phone.cloud
  phone.cloud = () => ({ ok: false, code: 'BUSY' })
  jest.useFakeTimers()
  fireEvent.click(screen.getByLabelText('开始答题'))
  await act(() => jest.advanceTimersByTimeAsync(10))
  expect(screen.getByText(texts.waiting)).toBeTruthy()
  phone.cloud = works
  await act(() => jest.advanceTimersByTimeAsync(2000))
  jest.useRealTimers()
  expect(screen.getByText('第一问')).toBeTruthy()
})

import type { PaperQuestion } from '@core/domain/quiz/drawPaper'
import { practiceAfter, type Practice } from './practiceStore'

jest.mock('@/platform/storage', () => ({ readText: () => null, writeText: () => true, removeText: () => undefined }))

const question: PaperQuestion = {
  id: 'law-01',
  version: 2,
  kind: 'multiple',
  topic: '人民防空法',
  level: 'middle',
  stem: '题干',
  options: ['丙', '甲', '乙'],
  order: [2, 0, 1],
  key: [0, 1],
  explanation: '说明',
  citation: '出处',
  needsConfirmation: false,
  review: null,
}

const practice: Practice = {
  session: { title: '练一练', questions: [question], answers: [] },
  last: {},
  mistakes: {},
  waiting: [],
  sealed: [],
  refused: [],
}

test('an answer is kept by the places of the bank, whatever the order on the screen', () => {
  const after = practiceAfter(practice, 'law-01', [0, 1], 1000)
  expect(after.waiting).toEqual([{ questionId: 'law-01', version: 2, chosen: [0, 2], at: 1000 }])
  expect(after.session?.answers).toEqual([{ chosen: [0, 1], right: true }])
  expect(after.mistakes).toEqual({})
})

test('a wrong answer enters the list of mistakes', () => {
  const after = practiceAfter(practice, 'law-01', [2], 1000)
  expect(after.mistakes).toEqual({ 'law-01': 0 })
  expect(after.last).toEqual({ 'law-01': false })
})

test('without a question to answer nothing changes', () => {
  expect(practiceAfter({ ...practice, session: null }, 'law-01', [0], 1000)).toEqual({})
})

test('an answer to another question than the one whose turn it is changes nothing', () => {
  const after = { ...practice, ...practiceAfter(practice, 'law-01', [0, 1], 1000) }
  expect(practiceAfter(after, 'law-01', [0, 1], 1001)).toEqual({})
  expect(practiceAfter(practice, 'law-02', [0], 1000)).toEqual({})
})

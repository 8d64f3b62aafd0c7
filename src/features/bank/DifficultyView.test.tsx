import { fireEvent, render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(30_000)

const program = async () => ({
  ...(await import('./DifficultyView')),
  ...(await import('./QuestionDifficulty')),
  ...(await import('@/api/consent')),
})

const tried = (right: number, answered: number) => ({ right, answered })
const question = (id: string, topic: string, by: object) => ({
  ...{ id, version: 1, stem: `${id} 的题干`, topic, level: 'primary' },
  ...{ sheets: null, classes: null, practice: null, ...by },
})
const questions = [
  question('easy', '掩蔽', { sheets: tried(90, 100) }),
  question('hard', '警报信号', { sheets: tried(30, 100), classes: tried(10, 20) }),
  question('hands', '掩蔽', { classes: tried(20, 40) }),
]

async function opened() {
  newPhone()
  phone.cloud = () => ({ ok: true, value: { questions, now: Date.now() } })
  const app = await openAgain(program)
  app.decide('adult')
  return app
}

const bars = () => screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'))

test('the question that fewest had right stands first, and topics and ways narrow them down', async () => {
  const { DifficultyView } = await opened()
  render(<DifficultyView look="light" />)
  await screen.findByText('共 3 题')
  expect(bars()).toEqual([
    'hard 的题干，答对 33%（120 人次）',
    'hands 的题干，答对 50%（40 人次）',
    'easy 的题干，答对 90%（100 人次）',
  ])
  fireEvent.click(screen.getByText('答卷'))
  expect(bars()).toEqual(['hard 的题干，答对 30%（100 人次）', 'easy 的题干，答对 90%（100 人次）'])
  fireEvent.click(screen.getByText('主题'))
  fireEvent.click(screen.getByText('掩蔽'))
  expect(bars()).toEqual(['easy 的题干，答对 90%（100 人次）'])
  fireEvent.click(screen.getByText('练习'))
  expect(screen.getByText('还没有可以统计的题')).toBeTruthy()
})

test('of one question every way is told apart; what is not known is said in words and has no bar', async () => {
  const { QuestionDifficulty } = await opened()
  render(<QuestionDifficulty id="hands" version={1} />)
  await screen.findByText('难度')
  expect(bars()).toEqual(['全部，答对 50%（40 人次）', '课堂举手，答对 50%（40 人次）'])
  expect(screen.getAllByText('未统计')).toHaveLength(2)
})

test('a version that nobody answered is not known', async () => {
  const { QuestionDifficulty } = await opened()
  render(<QuestionDifficulty id="hands" version={2} />)
  await screen.findByText('难度')
  expect(screen.queryAllByRole('img')).toEqual([])
  expect(screen.getAllByText('未统计')).toHaveLength(1)
})

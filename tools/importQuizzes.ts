import type { Quiz } from '@core/domain/quiz/quiz'
import { collection } from '../cloudfunctions/_kit/database'
import { publishPack } from '../cloudfunctions/_kit/publish'
import type { KeptQuiz } from '../cloudfunctions/quiz/store'

/** Keeps formal quizzes, those that are there already as they are, and publishes the list. */
export async function importQuizzes(quizzes: readonly Quiz[], owner: string, now: number): Promise<void> {
  const kept = collection<KeptQuiz>('quizzes')
  for (const quiz of quizzes) await kept.insert({ ...quiz, _id: quiz.id, owner, mode: 'formal', unit: '' })
  const all = await kept.findAll({ mode: 'formal' }, { orderBy: [['opensAt', 'asc']] })
  await publishPack(
    'quizzes',
    { format: 1, quizzes: all.map(({ _id, owner: _owner, mode: _mode, unit: _unit, ...quiz }) => quiz) },
    { sample: all.some(({ sample }) => sample), now },
  )
}

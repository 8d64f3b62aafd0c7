import type { Quiz } from '@core/domain/quiz/quiz'
import { collection } from '../cloudfunctions/_kit/database'
import type { FormalQuiz } from '../cloudfunctions/_kit/keptQuiz'
import type { SpentAttempt } from '../cloudfunctions/_kit/personal'
import { publishPack } from '../cloudfunctions/_kit/publish'

/**
 * Brings an owner's formal quizzes to what the list says, and publishes it. A quiz that stands there already takes the
 * rules of the list (sheets already drawn keep theirs); one that is no longer in it is closed at once. Yields the ids of
 * those that were closed. What was kept only to say that an attempt at a quiz now over was used is removed.
 */
export async function importQuizzes(quizzes: readonly Quiz[], owner: string, now: number): Promise<string[]> {
  const kept = collection<FormalQuiz>('quizzes')
  const before = await kept.findAll({ owner, mode: 'formal' })
  const gone = before.filter(({ id, closesAt }) => closesAt > now && !quizzes.some((quiz) => quiz.id === id))
  for (const { _id } of gone) await kept.update({ _id }, { closesAt: now })
  await collection<SpentAttempt>('attempts').remove({ mode: 'spent', closesAt: { below: now } })
  for (const quiz of quizzes) await kept.put({ ...quiz, _id: quiz.id, owner, mode: 'formal', unit: '' })
  const all = await kept.findAll({ mode: 'formal', closesAt: { above: now } }, { orderBy: [['opensAt', 'asc']] })
  await publishPack(
    'quizzes',
    { format: 1, quizzes: all.map(({ _id, owner: _owner, mode: _mode, unit: _unit, ...quiz }) => quiz) },
    { sample: all.some(({ sample }) => sample), now, withdrawn: gone.length > 0 },
  )
  return gone.map(({ id }) => id)
}

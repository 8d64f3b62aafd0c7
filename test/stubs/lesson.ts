import { chanceFrom } from '@core/domain/chance'
import type { Lesson } from '@core/domain/lesson/lesson'
import { planLesson } from '@core/domain/lesson/planLesson'
import type { Question } from '@core/domain/quiz/question'
import { question, questions } from './question'

/** A signal question of a bar that tells 空袭. */
export const signalQuestion = question({
  id: 'aud-1',
  kind: 'signal',
  topic: '声音辨别',
  level: 'primary',
  stem: '请听一段警报声（节选），它是哪一种警报？',
  options: ['预先警报', '空袭警报', '解除警报', '都不是'],
  key: [1],
  clip: { rhythm: { rounds: [{ sounds: 6, rests: 6 }] }, playSeconds: 12, present: 'sound' },
})

/** Practice questions of a primary school: one of a signal, five about signals, five about what to do. */
export const practice: Question[] = [
  signalQuestion,
  ...questions(5, 'sig', { topic: '警报信号', level: 'primary' }),
  ...questions(5, 'act', { topic: '应对行动', level: 'primary' }),
]

const wish = { id: 'LessonOfTheTest012345678', title: '认识防空警报', startedAt: 1_800_000_000_000 } as const

/** A lesson of these questions at its first step, as a test changes it. */
export function lesson(change: Partial<Lesson> = {}, from: readonly Question[] = practice): Lesson {
  const planned = planLesson(
    from,
    'primary',
    { ...wish, counting: 'hands', sound: false },
    { date: '2027-03-01', chance: chanceFrom('a lesson') },
  )
  if (!planned) throw new Error('no lesson of no questions')
  return { ...planned, ...change }
}

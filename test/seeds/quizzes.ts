import { levels } from '@core/domain/quiz/question'
import type { Quiz } from '@core/domain/quiz/quiz'

const HOUR = 3_600_000

/** An open sample quiz of ten questions, as a test changes it. */
export function openQuiz(change: Partial<Quiz> & { id: string }): Quiz {
  return {
    title: '示例答题',
    blueprint: [{ topics: [], levels: [...levels], number: 10 }],
    attempts: 2,
    minutes: null,
    graceSeconds: 5,
    late: 'accept',
    marking: 'partPoints',
    opensAt: Date.now() - HOUR,
    closesAt: Date.now() + HOUR,
    sample: true,
    ...change,
  }
}

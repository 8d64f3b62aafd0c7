import type { Question } from '@core/domain/quiz/question'

/** A question of four options, reserved and reviewed, as a test changes it. */
export function question(change: Partial<Question> = {}): Question {
  return {
    id: 'sig-01',
    version: 1,
    kind: 'single',
    topic: '警报信号',
    level: 'middle',
    stem: '题干',
    options: ['甲', '乙', '丙', '丁'],
    key: [0],
    explanation: '说明',
    citation: '出处',
    needsConfirmation: false,
    review: { by: '审核人', on: '2026-10-01' },
    use: 'reserved',
    ...change,
  }
}

/** So many questions of one kind of subject, ids counted from 0: 'law-0', 'law-1' … */
export function questions(number: number, prefix: string, change: Partial<Question> = {}): Question[] {
  return Array.from({ length: number }, (_, nth) =>
    question({ ...change, id: `${prefix}-${nth}`, stem: `${prefix} ${nth}` }),
  )
}

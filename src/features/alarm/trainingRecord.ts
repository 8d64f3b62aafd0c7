import type { TrainingAnswer } from '@core/domain/alarm/confusions'
import { create } from 'zustand'
import { keeper } from '@/session/kept'

/** The newest answers of the training that are kept. They stay on the phone. */
const MOST = 300

const kept = keeper<TrainingAnswer[]>('training', 1, [])

export const useTrainingRecord = create<{ answers: TrainingAnswer[] }>(() => ({ answers: kept.read() }))

/** Keeps one more answer of the training. */
export function keepTrainingAnswer(answer: TrainingAnswer): void {
  const answers = [...useTrainingRecord.getState().answers, answer].slice(-MOST)
  useTrainingRecord.setState({ answers })
  kept.write(answers)
}

/** Takes all answers of the training off the phone. */
export function forgetTraining(): void {
  kept.forget()
  useTrainingRecord.setState({ answers: [] })
}

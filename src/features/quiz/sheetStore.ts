import { create } from 'zustand'
import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { keeper } from '@/session/kept'

export type Started = OutputOf<typeof quizApi.startAttempt>
export type Result = OutputOf<typeof quizApi.submitAnswers>

/** A formal sheet as the phone keeps it, from before it is drawn until its result has come. */
export interface Sheet {
  quizId: string
  attemptId: string
  ordinal: number
  /** Null until the cloud has answered: it is asked again under the same id, and hands out the same sheet. */
  started: Started | null
  /** What was chosen so far, by question: places on this sheet. */
  chosen: Record<string, number[]>
  /** The question that was open last. */
  place: number
  /** It was handed in, and the answer has not come yet. */
  handedIn: boolean
}

interface Sheets {
  /** One sheet a quiz at a time. */
  open: Record<string, Sheet>
  /** How many sheets of each quiz were handed in from this phone. */
  done: Record<string, number>
}

const kept = keeper<Sheets>('sheets', 1, { open: {}, done: {} })

export const useSheets = create<Sheets>(() => kept.read())

function change(next: Sheets): void {
  kept.write(next)
  useSheets.setState(next)
}

/** Keeps a sheet as it is now, before anything else happens with it. */
export function keepSheet(sheet: Sheet): void {
  const { open, done } = useSheets.getState()
  change({ done, open: { ...open, [sheet.quizId]: sheet } })
}

/** The sheet is over: its result has come, or it will never be taken. */
export function closeSheet({ quizId, ordinal }: Sheet): void {
  const { open, done } = useSheets.getState()
  const { [quizId]: _closed, ...others } = open
  change({ open: others, done: { ...done, [quizId]: Math.max(done[quizId] ?? 0, ordinal) } })
}

/** Takes all sheets off the phone. */
export function forgetSheets(): void {
  kept.forget()
  useSheets.setState({ open: {}, done: {} })
}

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

// Another window may have changed them: what is kept is what holds.
kept.watch(() => useSheets.setState(kept.read()))

/** Results that came while the program is open, by quiz: the cloud keeps them. */
export const useResults = create<Record<string, Result | undefined>>(() => ({}))

/** Changes what is kept, on the phone first, from what is there now. False when the phone has no room: then nothing changed. */
function change(next: (now: Sheets) => Sheets): boolean {
  const after = next(kept.read())
  if (!kept.write(after)) return false
  useSheets.setState(after)
  return true
}

/** The sheet of a quiz as it is kept now. */
export function openSheet(quizId: string): Sheet | undefined {
  return kept.read().open[quizId]
}

/** Keeps a new sheet before anything else happens with it. */
export function keepSheet(sheet: Sheet): boolean {
  return change(({ open, done }) => ({ done, open: { ...open, [sheet.quizId]: sheet } }))
}

/** Changes the sheet that is there; one that was closed meanwhile stays closed. */
export function updateSheet(quizId: string, update: (sheet: Sheet) => Partial<Sheet>): boolean {
  return change(({ open, done }) => {
    const { [quizId]: sheet } = open
    return { done, open: sheet ? { ...open, [quizId]: { ...sheet, ...update(sheet) } } : open }
  })
}

function closed({ open, done }: Sheets, { quizId, attemptId, ordinal, started }: Sheet): Sheets {
  const { [quizId]: present, ...others } = open
  return {
    open: present?.attemptId === attemptId ? others : open,
    done: started ? { ...done, [quizId]: Math.max(done[quizId] ?? 0, ordinal) } : done,
  }
}

/**
 * The sheet is over: its result has come, or it will never be taken. One that was never drawn counts as no attempt. Another
 * sheet of the same quiz, begun meanwhile, stays.
 */
export function closeSheet(sheet: Sheet): boolean {
  return change((now) => closed(now, sheet))
}

/** Takes the sheet of a quiz off the phone, and how many there were: its owner has left it. */
export function dropSheet(quizId: string): void {
  change(({ open: { [quizId]: _, ...open }, done: { [quizId]: __, ...done } }) => ({ open, done }))
}

/** All sheets are over: their owner has had everything in the cloud deleted. */
export function closeAllSheets(): void {
  change((now) => Object.values(now.open).reduce(closed, now))
}

/** Takes all sheets off the phone. */
export function forgetSheets(): void {
  kept.forget()
  useSheets.setState({ open: {}, done: {} })
}

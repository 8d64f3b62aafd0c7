import type { QuestionContent } from '@core/domain/quiz/bank/content'
import { keeper } from '@/session/kept'

/** A question as it is being written on this phone: nothing that was typed is lost when the phone dies. */
export interface Writing {
  /** Null: a new question. */
  id: string | null
  /** The version that it is made from; 0: none. */
  version: number
  /** What that version says; null: nothing. */
  base: QuestionContent | null
  content: QuestionContent
}

/** The most questions that a phone keeps; the one untouched for longest goes first. */
const MOST = 8

const kept = keeper<Writing[]>('questions', 1, [])

/** What was being written here of a question, or of a new one; null when nothing was. */
export const writingOf = (id: string | null): Writing | null => kept.read().find((one) => one.id === id) ?? null

/** Keeps what is written; false when the phone has no room. */
export const keepWriting = (writing: Writing): boolean =>
  kept.write([writing, ...kept.read().filter(({ id }) => id !== writing.id)].slice(0, MOST))

/** Forgets it: it is in the bank, or was given up. */
export const forgetWriting = (id: string | null): boolean => kept.write(kept.read().filter((one) => one.id !== id))

/** What a new question begins with. */
export const nothingWritten: QuestionContent = {
  ...{ kind: 'single', topic: '', level: 'primary', stem: '', options: ['', '', '', ''], key: [], explanation: '' },
  ...{ citation: '', needsConfirmation: false, use: 'practice', basis: 'law', provenance: [] },
}

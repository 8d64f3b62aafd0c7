import type { PracticeBatch } from '@core/domain/quiz/batch'
import { forgetPractice, usePractice } from './practiceStore'
import { forgetSheets } from './sheetStore'
import { forgetAsks } from './ticketAsks'
import { forgetTickets } from './ticketStore'

const count = (batches: readonly PracticeBatch[]): number =>
  batches.reduce((sum, { answers }) => sum + answers.length, 0)

/** How many answers wait on the phone, how many the cloud would not take, and how to forget all of it. */
export function usePhoneRecords(): { waiting: number; refused: number; forget: () => void } {
  const waiting = usePractice((state) => state.waiting.length + count(state.sealed))
  const refused = usePractice((state) => count(state.refused))
  return {
    waiting,
    refused,
    forget: () => {
      forgetPractice()
      forgetSheets()
      forgetTickets()
      forgetAsks()
    },
  }
}

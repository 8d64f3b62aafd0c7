import { useCallback } from 'react'
import type { bankApi } from '@core/contract/bank'
import type { OutputOf } from '@core/contract/operation'
import type { ReviewReason } from '@core/domain/quiz/bank/reviewAgain'
import type { VersionState } from '@core/domain/quiz/bank/versionState'
import type { Level, QuestionKind, Use } from '@core/domain/quiz/question'
import { call } from '@/api/call'
import { useLoaded } from '@/session/useLoaded'
import { usePaged } from '@/session/usePaged'

export type BankState = OutputOf<typeof bankApi.readBank>
type Page = OutputOf<typeof bankApi.listQuestions>
export type QuestionItem = Page['items'][number]
type Read = OutputOf<typeof bankApi.readQuestion>
export type QuestionRecord = Read['record']
export type QuestionVersion = Read['history'][number]
export type Reasons = readonly ReviewReason[]

const readBank = () => call('question', 'readBank', {})

/** How the bank stands. */
export const useBank = () => useLoaded(readBank)

/** Which questions are asked for; null and '' ask for all. */
export interface Wish {
  topic: string | null
  level: Level | null
  kind: QuestionKind | null
  use: Use | null
  state: VersionState | null
  words: string
  /** Only those that must be reviewed again before the next test. */
  again: boolean
}

export const everyQuestion: Wish = {
  ...{ topic: null, level: null, kind: null, use: null, state: null, words: '', again: false },
}

const itemsOf = ({ items }: Page) => items

/** The bank as it is wished for, a page at a time. */
export function useQuestions({ topic, level, kind, use, state, words, again }: Wish) {
  const load = useCallback(
    (after: string | undefined) =>
      call('question', 'listQuestions', {
        ...(topic !== null && { topic }),
        ...(level !== null && { level }),
        ...(kind !== null && { kind }),
        ...(use !== null && { use }),
        ...(state !== null && { state }),
        ...(words.trim() !== '' && { words: words.trim() }),
        ...(again && { again }),
        ...(after !== undefined && { after }),
      }),
    [topic, level, kind, use, state, words, again],
  )
  return usePaged(load, itemsOf)
}

const historyOf = ({ history }: Read) => history

/** One question, with its versions a page at a time. */
export function useQuestion(id: string) {
  const load = useCallback(
    (before: number | undefined) => call('question', 'readQuestion', { id, ...(before !== undefined && { before }) }),
    [id],
  )
  return usePaged(load, historyOf)
}

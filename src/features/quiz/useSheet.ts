import { useCallback, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { phoneNow } from '@/platform/clock'
import { newId } from '@/platform/newId'
import { heardFromServer } from '@/session/serverClock'
import { closeSheet, keepSheet, useSheets, type Result, type Sheet } from './sheetStore'

export type Submission =
  | { state: 'ready' }
  | { state: 'starting' }
  | { state: 'answering' }
  | { state: 'sending' }
  | { state: 'scored'; result: Result }
  | { state: 'refused'; code: ErrorCode }

/** After these a sheet can never be started or handed in again: it is closed. */
const final: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TIME_IS_UP',
  'NO_ATTEMPTS_LEFT',
  'NOT_FOUND',
  'OTHER_CONTENT',
  'UNKNOWN_QUESTION',
  'OUTSIDE_OPTIONS',
])

/** One formal sheet: drawn by the cloud, answered here, handed in once. Whatever happens on the way, it is on the phone. */
export function useSheet(quizId: string) {
  const sheet = useSheets((state) => state.open[quizId])
  const [submission, setSubmission] = useState<Submission>(sheet?.started ? { state: 'answering' } : { state: 'ready' })
  const sending = useRef(false)

  const refuse = useCallback((error: unknown, of: Sheet) => {
    if (!(error instanceof AppError)) throw error
    if (final.has(error.code)) closeSheet(of)
    setSubmission({ state: 'refused', code: error.code })
  }, [])

  const start = useCallback(async () => {
    if (!(await askConsent())) {
      setSubmission({ state: 'refused', code: 'NOT_AGREED' })
      return
    }
    setSubmission({ state: 'starting' })
    const { open, done } = useSheets.getState()
    const begun = open[quizId] ?? {
      quizId,
      attemptId: newId(),
      ordinal: (done[quizId] ?? 0) + 1,
      started: null,
      chosen: {},
      place: 0,
      handedIn: false,
    }
    keepSheet(begun)
    try {
      const askedAt = phoneNow()
      const { attemptId, ordinal } = begun
      const started = await call('quiz', 'startAttempt', { quizId, attemptId, ...(ordinal <= 10 && { ordinal }) })
      heardFromServer(started.now, askedAt)
      // Asked twice, it is answered twice: the later answer must not take away what was chosen meanwhile.
      const { [quizId]: present } = useSheets.getState().open
      if (present?.attemptId === attemptId && !present.started) {
        keepSheet({ ...present, started, ordinal: started.ordinal })
      }
      setSubmission({ state: 'answering' })
    } catch (error) {
      refuse(error, begun)
    }
  }, [quizId, refuse])

  const choose = useCallback(
    (questionId: string, chosen: number[]) => {
      const { [quizId]: present } = useSheets.getState().open
      if (present) keepSheet({ ...present, chosen: { ...present.chosen, [questionId]: chosen } })
    },
    [quizId],
  )

  const turnTo = useCallback(
    (place: number) => {
      const { [quizId]: present } = useSheets.getState().open
      if (present) keepSheet({ ...present, place })
    },
    [quizId],
  )

  const handIn = useCallback(async () => {
    const { [quizId]: present } = useSheets.getState().open
    if (!present || sending.current) return
    sending.current = true
    keepSheet({ ...present, handedIn: true })
    setSubmission({ state: 'sending' })
    try {
      const answers = Object.entries(present.chosen).map(([questionId, chosen]) => ({ questionId, chosen }))
      const result = await call('quiz', 'submitAnswers', { attemptId: present.attemptId, answers })
      closeSheet(present)
      setSubmission({ state: 'scored', result })
    } catch (error) {
      refuse(error, present)
    } finally {
      sending.current = false
    }
  }, [quizId, refuse])

  return { sheet, submission, start, choose, turnTo, handIn }
}

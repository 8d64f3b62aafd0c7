import { useCallback, useRef, useState } from 'react'
import type { ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'
import { usePreferences } from '@/session/preferences'
import { tell } from '@/session/tell'
import { usePatience } from '@/session/usePatience'
import { closeSheet, openSheet, updateSheet, useResults, useSheets, type Result } from './sheetStore'
import { handInSheet, isTimeUp, startSheet, type Outcome } from './sheets'

export type Submission =
  | { state: 'ready' }
  | { state: 'starting' }
  | { state: 'answering' }
  | { state: 'sending' }
  | { state: 'scored'; result: Result }
  | { state: 'refused'; code: ErrorCode }

type Doing = { state: 'starting' | 'sending' } | { state: 'refused'; code: ErrorCode } | null

/** One formal sheet: drawn by the cloud, answered here, handed in once. Whatever happens on the way, it is on the phone. */
export function useSheet(quizId: string) {
  const sheet = useSheets((state) => state.open[quizId])
  const result = useResults((results) => results[quizId])
  const [doing, setDoing] = useState<Doing>(null)
  const busy = useRef(false)
  const { isWaiting, patiently } = usePatience()

  const perform = useCallback(async (state: 'starting' | 'sending', work: () => Promise<Outcome>) => {
    if (busy.current) return
    busy.current = true
    setDoing({ state })
    try {
      const outcome = await work()
      setDoing(outcome === 'done' ? null : { state: 'refused', code: outcome })
    } finally {
      busy.current = false
    }
  }, [])

  const start = useCallback(() => {
    useResults.setState({ [quizId]: undefined })
    return perform('starting', () => patiently(() => startSheet(quizId)))
  }, [quizId, perform, patiently])

  const handIn = useCallback(() => perform('sending', () => handInSheet(quizId)), [quizId, perform])

  const choose = useCallback(
    (questionId: string, chosen: number[]) => {
      const kept = updateSheet(quizId, (present) => ({ chosen: { ...present.chosen, [questionId]: chosen } }))
      if (!kept) tell(wording.NO_ROOM)
    },
    [quizId],
  )

  const turnTo = useCallback((place: number) => void updateSheet(quizId, () => ({ place })), [quizId])

  /** The time seems to be up. By itself a sheet is handed in only by the server's clock, and in 长辈版 never. */
  const timeSeemsUp = useCallback(async () => {
    if (!usePreferences.getState().elder && (await isTimeUp(quizId))) await handIn()
  }, [quizId, handIn])

  /** Why it was refused has been read: the sheet is put away. */
  const dismiss = useCallback(() => {
    const present = openSheet(quizId)
    if (present) closeSheet(present)
    setDoing(null)
  }, [quizId])

  /** The result has been read: the way is free for the next sheet. */
  const putAway = useCallback(() => useResults.setState({ [quizId]: undefined }), [quizId])

  const submission: Submission =
    doing?.state === 'refused' && !result
      ? doing
      : result && !sheet
        ? { state: 'scored', result }
        : (doing ?? (sheet?.started ? { state: 'answering' } : { state: 'ready' }))

  return { sheet, submission, isWaiting, start, choose, turnTo, handIn, timeSeemsUp, dismiss, putAway }
}

import { useCallback, useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'

type Page = OutputOf<typeof quizApi.listMyRecords>
export type MyRecord = Page['records'][number]

export type Records =
  | { state: 'loading' }
  | { state: 'notAgreed' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'there'; records: MyRecord[]; next: Page['next']; loadingMore: boolean }

/** One's own records in the cloud, newest first; `more` fetches the next page. Nothing is asked before it was agreed to. */
export function useMyRecords(limit: number) {
  const [records, setRecords] = useState<Records>({ state: hasEverAgreed() ? 'loading' : 'notAgreed' })

  const load = useCallback(
    (before: MyRecord[], after: Page['next']) => {
      call('quiz', 'listMyRecords', { limit, ...(after && { after }) }).then(
        (page) =>
          setRecords({ state: 'there', records: [...before, ...page.records], next: page.next, loadingMore: false }),
        (error: unknown) => {
          if (!(error instanceof AppError)) throw error
          setRecords(error.code === 'NOT_AGREED' ? { state: 'notAgreed' } : { state: 'failed', code: error.code })
        },
      )
    },
    [limit],
  )
  const renew = () => {
    setRecords({ state: 'loading' })
    load([], undefined)
  }
  const more = () => {
    if (records.state !== 'there' || !records.next || records.loadingMore) return
    setRecords({ ...records, loadingMore: true })
    load(records.records, records.next)
  }
  useEffect(() => {
    if (hasEverAgreed()) load([], undefined)
  }, [load])
  return { records, renew, more }
}

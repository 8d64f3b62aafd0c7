import { useCallback, useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { call } from '@/api/call'
import { hasAgreed } from '@/api/consent'

type Page = OutputOf<typeof quizApi.listMyRecords>
export type MyRecord = Page['records'][number]

export type Records =
  | { state: 'loading' }
  | { state: 'notAgreed' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'there'; records: MyRecord[]; next: Page['next']; loadingMore: boolean }

/** One's own records in the cloud, newest first; `more` fetches the next page. Nothing is asked before it was agreed to. */
export function useMyRecords(limit: number) {
  const [records, setRecords] = useState<Records>({ state: hasAgreed() ? 'loading' : 'notAgreed' })

  const load = useCallback(
    async (before: MyRecord[], after: Page['next']) => {
      try {
        const page = await call('quiz', 'listMyRecords', { limit, ...(after && { after }) })
        setRecords({ state: 'there', records: [...before, ...page.records], next: page.next, loadingMore: false })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        setRecords(error.code === 'NOT_AGREED' ? { state: 'notAgreed' } : { state: 'failed', code: error.code })
      }
    },
    [limit],
  )
  const renew = useCallback(() => {
    if (!hasAgreed()) return
    void load([], undefined)
  }, [load])
  const more = () => {
    if (records.state !== 'there' || !records.next || records.loadingMore) return
    setRecords({ ...records, loadingMore: true })
    void load(records.records, records.next)
  }
  useEffect(renew, [renew])
  return { records, renew, more }
}

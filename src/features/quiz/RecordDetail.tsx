import { useCallback, useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { ResultView } from './ResultView'
import type { Result } from './sheetStore'

type Detail = { state: 'loading' } | { state: 'there'; result: Result } | { state: 'failed'; code: ErrorCode }

/** The result of one formal sheet, from the cloud. */
export function RecordDetail({ attemptId, look }: { attemptId: string; look: string }) {
  const [detail, setDetail] = useState<Detail>({ state: 'loading' })
  const load = useCallback(() => {
    call('quiz', 'readResult', { attemptId }).then(
      (result) => setDetail({ state: 'there', result }),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        setDetail({ state: 'failed', code: error.code })
      },
    )
  }, [attemptId])
  const retry = () => {
    setDetail({ state: 'loading' })
    load()
  }
  useEffect(load, [load])
  if (detail.state === 'there') return <ResultView result={detail.result} look={look} />
  return (
    <Page look={look}>
      {detail.state === 'loading' ? (
        <Skeleton lines={6} />
      ) : (
        <Status title="没有取到记录" text={wording[detail.code]} action={{ word: '再试一次', onTap: retry }} />
      )}
    </Page>
  )
}

import { useCallback, useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; code: ErrorCode } | { state: 'there'; value: T }

/** Something of the office as the cloud has it; `load` must stay the same function. `problem` says why it could not be had. */
export function useLoaded<T>(load: () => Promise<T>) {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const renew = useCallback(() => {
    load().then(
      (value) => setLoaded({ state: 'there', value }),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        setLoaded({ state: 'failed', code: error.code })
      },
    )
  }, [load])
  useEffect(renew, [renew])
  return { loaded, renew, problem: loaded.state === 'failed' ? wording[loaded.code] : null }
}

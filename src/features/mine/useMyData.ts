import { useCallback, useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'

type Holdings = OutputOf<typeof personApi.summariseMyRecords>['holdings']

export type MyData =
  | { state: 'loading' }
  | { state: 'notAgreed' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'there'; holdings: Holdings }

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  throw error
}

/** What the cloud holds of the caller, and the ways to take it out and away. */
export function useMyData() {
  const [mine, setMine] = useState<MyData>({ state: hasEverAgreed() ? 'loading' : 'notAgreed' })
  const load = useCallback(() => {
    call('person', 'summariseMyRecords', {}).then(
      ({ holdings }) => setMine({ state: 'there', holdings }),
      (error: unknown) => setMine({ state: 'failed', code: codeOf(error) }),
    )
  }, [])
  const renew = () => {
    if (hasEverAgreed()) load()
    else setMine({ state: 'notAgreed' })
  }
  useEffect(() => {
    if (hasEverAgreed()) load()
  }, [load])
  return { mine, renew }
}

/** Everything the cloud holds of the caller, as one readable JSON text. `progress` is told how many records came so far. */
export async function exportAll(progress: (records: number) => void): Promise<string> {
  const records: unknown[] = []
  let after: string | undefined
  do {
    const page = await call('person', 'exportMyRecords', after === undefined ? {} : { after })
    records.push(...page.records.map((record) => JSON.parse(record) as unknown))
    progress(records.length)
    after = page.next
  } while (after !== undefined)
  return JSON.stringify(records, null, 2)
}

/** Deletes all of it, and says how many records that were, and which kinds stay. */
export async function deleteAll(): Promise<OutputOf<typeof personApi.deleteMyRecords>> {
  return call('person', 'deleteMyRecords', { confirm: 'DELETE' })
}

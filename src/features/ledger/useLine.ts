import { useCallback } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import { call } from '@/api/call'
import { useLoaded } from '@/session/useLoaded'

export type WholeLine = OutputOf<typeof reportApi.readOutreach>

/** One line of the ledger with its history. */
export function useLine(id: string) {
  const load = useCallback(() => call('report', 'readOutreach', { id }), [id])
  return useLoaded(load)
}

import { useCallback } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { call } from '@/api/call'
import { usePaged } from '@/session/usePaged'

type Page = OutputOf<typeof shelterApi.readShelter>
export type PlaceRecord = Page['record']
export type Change = Page['history'][number]

const changesOf = ({ history }: Page) => history

/** One place of the list, with its history a page at a time. */
export function useRecord(id: string) {
  const load = useCallback(
    (before: number | undefined) => call('shelter', 'readShelter', { id, ...(before !== undefined && { before }) }),
    [id],
  )
  return usePaged(load, changesOf)
}

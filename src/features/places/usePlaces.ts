import { useCallback } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import type { PlaceKind } from '@core/domain/shelter/kinds'
import { call } from '@/api/call'
import { usePaged } from '@/session/usePaged'

type Page = OutputOf<typeof shelterApi.listShelters>
export type PlaceItem = Page['items'][number]

/** Which places are asked for; null and '' ask for all. */
export interface Wish {
  district: string | null
  kind: PlaceKind | null
  words: string
  /** Only those that somebody should look at. */
  attention: boolean
}

export const everyPlace: Wish = { district: null, kind: null, words: '', attention: false }

const itemsOf = ({ items }: Page) => items

/** The office's list as it is wished for, a page at a time. */
export function usePlaces({ district, kind, words, attention }: Wish) {
  const load = useCallback(
    (after: string | undefined) =>
      call('shelter', 'listShelters', {
        ...(district !== null && { district }),
        ...(kind !== null && { kind }),
        ...(words.trim() !== '' && { words: words.trim() }),
        ...(attention && { attention }),
        ...(after !== undefined && { after }),
      }),
    [district, kind, words, attention],
  )
  return usePaged(load, itemsOf)
}

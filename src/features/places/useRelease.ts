import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { call } from '@/api/call'
import { usePaged } from '@/session/usePaged'

export type ReleaseState = OutputOf<typeof shelterApi.readRelease>
export type ReleaseRecord = NonNullable<ReleaseState['underWay']>
export type Difference = ReleaseState['differences'][number]

const load = (after: string | undefined) => call('shelter', 'readRelease', after === undefined ? {} : { after })
const differencesOf = ({ differences }: ReleaseState) => differences

/** What is public, what is under way, and how they differ, a page at a time. */
export const useRelease = () => usePaged(load, differencesOf)

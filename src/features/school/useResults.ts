import { useCallback, useEffect } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { useLoaded } from '@/session/useLoaded'
import { useCounts } from './useCounts'

export type Results = OutputOf<typeof activityApi.readResults>
export type QuestionResult = Results['questions'][number]

/** Which sheets results or counts are of: another one also where a better sheet took the place of an earlier one. */
const revisionOf = (told: { revision?: number | undefined; sheets: number }): number => told.revision ?? told.sheets

/** The results of an activity, read again whenever another sheet has come in. */
export function useResults(activityId: string) {
  const { loaded, renew } = useLoaded(useCallback(() => call('activity', 'readResults', { activityId }), [activityId]))
  const counts = useCounts(activityId, true)
  const told = loaded.state === 'there' ? revisionOf(loaded.value) : null
  const revision = counts ? revisionOf(counts) : null
  useEffect(() => {
    if (told !== null && revision !== null && revision !== told) renew()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new count asks anew: while the answer is on its way the old one differs too
  }, [revision])
  return { loaded, renew }
}

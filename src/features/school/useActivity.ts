import { useCallback } from 'react'
import { call } from '@/api/call'
import { useLoaded } from '@/session/useLoaded'

/** One of one's own activities, as the cloud has it. */
export function useActivity(activityId: string) {
  return useLoaded(useCallback(() => call('activity', 'readActivity', { activityId }), [activityId]))
}

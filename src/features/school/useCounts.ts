import { useEffect, useState } from 'react'
import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'

export type Counts = OutputOf<typeof activityApi.countSheets>

/** How often (ms) it is asked how many sheets are in. */
const EVERY = 15_000

/** How many joined and handed in, asked again and again while the page is there; null while that is not known. */
export function useCounts(activityId: string, live: boolean): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null)
  useEffect(() => {
    const ask = () =>
      call('activity', 'countSheets', { activityId }).then(setCounts, (error: unknown) => {
        // Without a network the last counts stand.
        if (!(error instanceof AppError)) throw error
      })
    void ask()
    if (!live) return undefined
    const timer = setInterval(() => void ask(), EVERY)
    return () => clearInterval(timer)
  }, [activityId, live])
  return counts
}

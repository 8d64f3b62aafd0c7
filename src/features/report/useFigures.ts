import { useCallback } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import { call } from '@/api/call'
import { useLoaded } from '@/session/useLoaded'

export type FiguresSaid = OutputOf<typeof reportApi.readFigures>

/** The figures of a period as the cloud has them. */
export function useFigures({ from, until }: { from: string; until: string }) {
  const load = useCallback(() => call('report', 'readFigures', { from, until }), [from, until])
  return useLoaded(load)
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/serverClock'

/** A sheet of which nothing is kept, neither in the cloud under somebody nor on the phone. */
export interface TicketSheet extends OutputOf<typeof activityApi.openTicket> {
  openedAt: number
}

export type TicketState =
  | { state: 'opening' }
  | { state: 'answering' }
  | { state: 'sending' }
  | { state: 'scored'; result: OutputOf<typeof activityApi.handInTicket> }
  | { state: 'refused'; code: ErrorCode }

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  throw error
}

/**
 * A sheet for whoever is not to be known: it lives on this page only. Handed in again under the same ticket it is counted once,
 * so that a lost answer costs nothing.
 */
export function useTicket(activityId: string) {
  const [sheet, setSheet] = useState<TicketSheet | null>(null)
  const [chosen, setChosen] = useState<Record<string, number[]>>({})
  const [place, setPlace] = useState(0)
  const [ticket, setTicket] = useState<TicketState>({ state: 'opening' })
  const busy = useRef(false)

  const perform = useCallback(async (work: () => Promise<TicketState>) => {
    if (busy.current) return
    busy.current = true
    try {
      setTicket(await work())
    } catch (error) {
      setTicket({ state: 'refused', code: codeOf(error) })
    } finally {
      busy.current = false
    }
  }, [])

  const begin = useCallback(
    () =>
      perform(async () => {
        setSheet({ ...(await call('activity', 'openTicket', { activityId })), openedAt: now() })
        return { state: 'answering' }
      }),
    [activityId, perform],
  )
  // eslint-disable-next-line react-hooks/set-state-in-effect -- the sheet is asked for when the page opens
  useEffect(() => void begin(), [begin])

  const beginAgain = () => {
    setTicket({ state: 'opening' })
    void begin()
  }

  const handIn = useCallback(
    () =>
      perform(async () => {
        setTicket({ state: 'sending' })
        const answers = Object.entries(chosen).map(([questionId, places]) => ({ questionId, chosen: places }))
        const result = await call('activity', 'handInTicket', { activityId, ticket: sheet?.ticket ?? '', answers })
        return { state: 'scored', result }
      }),
    [activityId, chosen, sheet, perform],
  )

  const choose = (questionId: string, places: number[]) => setChosen((before) => ({ ...before, [questionId]: places }))

  /** In 长辈版 nothing is handed in by itself. */
  const timeIsUp = useCallback(async () => {
    if (!usePreferences.getState().elder) await handIn()
  }, [handIn])

  return { sheet, chosen, place, ticket, beginAgain, choose, turnTo: setPlace, handIn, timeIsUp }
}

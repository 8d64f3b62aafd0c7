import { useCallback, useEffect, useRef, useState } from 'react'
import type { ErrorCode } from '@core/contract/errors'
import { usePreferences } from '@/session/preferences'
import { usePatience } from '@/session/usePatience'
import { handInTicket, openTicket, type TicketResult } from './tickets'
import { dropTicket, ticketOf, updateTicket, useTickets, type TicketSheet } from './ticketStore'

export type TicketState =
  | { state: 'opening' }
  | { state: 'answering' }
  | { state: 'sending' }
  /** `of`: the sheet, which is not on the phone any more. */
  | { state: 'scored'; result: TicketResult; of: TicketSheet }
  | { state: 'empty' }
  | { state: 'refused'; code: ErrorCode }

/** A sheet for whoever is not to be known. Whatever happens on the way, it is on the phone; the result is on this page only. */
export function useTicket(activityId: string, unit: string) {
  const sheet = useTickets(({ tickets }) => tickets[activityId])
  const [ticket, setTicket] = useState<TicketState>({ state: 'opening' })
  const { isWaiting, patiently } = usePatience()
  const busy = useRef(false)

  const perform = useCallback(async (state: 'opening' | 'sending', work: () => Promise<TicketState>) => {
    if (busy.current) return
    busy.current = true
    setTicket({ state })
    try {
      setTicket(await work())
    } finally {
      busy.current = false
    }
  }, [])

  const begin = useCallback(
    () =>
      perform('opening', async () => {
        const said = await patiently(() => openTicket(activityId, unit))
        return said === 'done' ? { state: 'answering' } : { state: 'refused', code: said }
      }),
    [activityId, unit, perform, patiently],
  )

  const handIn = useCallback(
    () =>
      perform('sending', async () => {
        const of = ticketOf(activityId)
        const said = await patiently(() => handInTicket(activityId))
        if (typeof said === 'string' || !of)
          return { state: 'refused', code: typeof said === 'string' ? said : 'NOT_FOUND' }
        return said.nothingAnswered ? { state: 'empty' } : { state: 'scored', result: said, of }
      }),
    [activityId, perform, patiently],
  )

  // A sheet that was handed in before the program was killed is handed in again: the first answers count.
  useEffect(() => {
    void (ticketOf(activityId)?.handedIn ? handIn() : begin())
  }, [activityId, begin, handIn])

  const choose = (questionId: string, places: number[]) =>
    updateTicket(activityId, ({ chosen }) => ({ chosen: { ...chosen, [questionId]: places } }))
  const turnTo = (place: number) => updateTicket(activityId, () => ({ place }))

  /** In 长辈版 nothing is handed in by itself. */
  const timeIsUp = useCallback(async () => {
    if (!usePreferences.getState().elder) await handIn()
  }, [handIn])

  const goOn = () => setTicket({ state: 'answering' })
  /** The sheet is given up: it is taken off the phone. */
  const giveUp = () => dropTicket(activityId)

  return { sheet, ticket, isWaiting, begin, choose, turnTo, handIn, timeIsUp, goOn, giveUp }
}

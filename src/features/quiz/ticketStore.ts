import { create } from 'zustand'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { takenUntil } from '@core/domain/activity/taking'
import { DAY, MINUTE } from '@core/domain/moment'
import { keeper } from '@/session/kept'
import { now } from '@/session/serverClock'

/** A sheet under a ticket: on this phone until it is handed in, so that a killed program loses nothing, and nowhere else under anybody. */
export interface TicketSheet extends OutputOf<typeof activityApi.openTicket> {
  openedAt: number
  /** '示例小学 五年级 3 班' */
  unit: string
  chosen: Record<string, number[]>
  place: number
  /** It was handed in, and the answer has not come yet. */
  handedIn: boolean
}

type Tickets = Readonly<Record<string, TicketSheet>>

const kept = keeper<Tickets>('tickets', 1, {})

/** One sheet an activity at a time. */
export const useTickets = create<{ tickets: Tickets }>(() => ({ tickets: kept.read() }))

kept.watch(() => useTickets.setState({ tickets: kept.read() }))

/** When (ms) the time of a sheet is up, as far as the phone knows; null: nobody said. */
export function ticketDueAt({ dueAt, openedAt, minutes }: TicketSheet): number | null {
  return dueAt ?? (minutes === null ? null : openedAt + minutes * MINUTE)
}

/** How long (ms) a sheet stays of which nobody said when its activity closes. */
const STAYS = 30 * DAY

/** Once the cloud takes no sheet of its activity any more it goes; its own time may have been up long before. */
const isPresent = ({ closesAt, openedAt }: TicketSheet): boolean => now() < takenUntil(closesAt ?? openedAt + STAYS)

/** Changes what is kept. Where the phone has no room the sheet is in this opening of the program only. */
function change(next: (tickets: Tickets) => Tickets): void {
  const present = Object.entries(next(useTickets.getState().tickets)).filter(([, sheet]) => isPresent(sheet))
  const tickets = Object.fromEntries(present)
  if (present.length === 0) kept.forget()
  else kept.write(tickets)
  useTickets.setState({ tickets })
}

export const ticketOf = (activityId: string): TicketSheet | undefined => useTickets.getState().tickets[activityId]

export function keepTicket(sheet: TicketSheet): void {
  change((tickets) => ({ ...tickets, [sheet.activityId]: sheet }))
}

/** Changes the sheet that is there; one that was handed in meanwhile stays away. */
export function updateTicket(activityId: string, update: (sheet: TicketSheet) => Partial<TicketSheet>): void {
  change((tickets) => {
    const { [activityId]: sheet } = tickets
    return sheet ? { ...tickets, [activityId]: { ...sheet, ...update(sheet) } } : tickets
  })
}

/** Takes a sheet off the phone: it was handed in, or will never be taken. */
export function dropTicket(activityId: string): void {
  change(({ [activityId]: _, ...others }) => others)
}

/** Takes all of them off the phone. */
export function forgetTickets(): void {
  change(() => ({}))
}

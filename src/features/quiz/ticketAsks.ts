import { keeper } from '@/session/kept'
import { newId } from '@/platform/newId'

/** Under which id a ticket of each activity was asked for, as long as no answer has come: a lost one is asked for again under it. */
const kept = keeper<Readonly<Record<string, string>>>('ticketAsks', 1, {})

/** The id under which a ticket is asked for: on the phone before the cloud is asked, and the same until it has answered. */
export function askIdOf(activityId: string): string {
  const asks = kept.read()
  const { [activityId]: before } = asks
  if (before !== undefined) return before
  const askId = newId()
  kept.write({ ...asks, [activityId]: askId })
  return askId
}

/** The cloud has answered: the next ticket is another one. */
export function endAsk(activityId: string): void {
  const { [activityId]: _, ...others } = kept.read()
  if (Object.keys(others).length === 0) kept.forget()
  else kept.write(others)
}

/** Takes all of them off the phone. */
export function forgetAsks(): void {
  kept.forget()
}

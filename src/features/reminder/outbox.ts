import { create } from 'zustand'
import { AppError } from '@core/contract/errors'
import type { ReminderKind } from '@core/domain/announcement/reminders'
import { dateAt } from '@core/domain/moment'
import { keeper } from '@/session/kept'
import { now } from '@/session/serverClock'
import { sendGrant } from './store'

/** What somebody accepted in WeChat's question: it is asked only once, so it is kept until the cloud has it. */
export interface Grant {
  accepted: ReminderKind[]
  district: string
  testOn: string
}

/** Refusals after which the same may be taken later. */
const later: ReadonlySet<string> = new Set(['OFFLINE', 'BUSY', 'INTERNAL', 'NOT_AGREED'])

const kept = keeper<Grant[]>('reminderGrants', 1, [])

/** What is still to be handed in. */
export const useGrants = create<{ grants: readonly Grant[] }>(() => ({ grants: kept.read() }))

kept.watch(() => useGrants.setState({ grants: kept.read() }))

function keep(grants: Grant[]): boolean {
  useGrants.setState({ grants })
  if (grants.length > 0) return kept.write(grants)
  kept.forget()
  return true
}

const same = (one: Grant, other: Grant): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Hands in what waits; of a test that is over nothing is any more. What cannot be taken now waits on. Throws what the cloud
 * says against one that it will never take, which then waits no longer.
 */
export async function handInGrants(): Promise<void> {
  const today = dateAt(now())
  for (const grant of kept.read()) {
    const without = () => keep(kept.read().filter((one) => !same(one, grant)))
    try {
      if (grant.testOn >= today) await sendGrant(grant)
      without()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (later.has(error.code)) return
      without()
      throw error
    }
  }
}

/**
 * Keeps what was accepted and hands it in: true when the cloud has it, false when it waits on the phone. On a phone without
 * room it is handed in all the same, and throws when that fails.
 */
export async function keepGrant(grant: Grant): Promise<boolean> {
  if (!keep([...kept.read().filter((one) => !same(one, grant)), grant])) {
    useGrants.setState({ grants: kept.read() })
    await sendGrant(grant)
    return true
  }
  await handInGrants()
  return !kept.read().some((one) => same(one, grant))
}

/** Forgets what waits here. */
export function forgetGrants(): void {
  keep([])
}

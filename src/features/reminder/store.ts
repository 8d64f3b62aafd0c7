import { create } from 'zustand'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { reminderApi } from '@core/contract/reminder'
import type { ReminderKind } from '@core/domain/announcement/reminders'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'
import { keeper } from '@/session/kept'

export type Reminder = OutputOf<typeof reminderApi.remindMe>['reminders'][number]
export type Templates = Partial<Record<ReminderKind, string>>

interface Known {
  /** What the cloud last said of this person's reminders. */
  reminders: readonly Reminder[]
  /** Which templates may be asked for; null before the cloud was asked. */
  templates: Templates | null
}

const kept = keeper<Known>('reminders', 1, { reminders: [], templates: null })

export const useReminders = create<Known>(() => kept.read())

function know(change: Partial<Known>): void {
  useReminders.setState(change)
  kept.write(useReminders.getState())
}

/** Asks which templates there are; what was asked before stands until then. */
export async function renewTemplates(): Promise<Templates> {
  const { templates } = await call('reminder', 'listTemplates', {})
  know({ templates })
  return templates
}

/** Asks what was kept of this person's, where something can be. */
export async function renewReminders(): Promise<void> {
  if (!hasEverAgreed()) return
  const { reminders } = await call('reminder', 'listMyReminders', {})
  know({ reminders })
}

/** Hands in what was accepted; sent again it changes nothing. */
export async function sendGrant(grant: InputOf<typeof reminderApi.remindMe>): Promise<void> {
  const { reminders } = await call('reminder', 'remindMe', grant)
  know({ reminders })
}

/** Forgets all that the cloud keeps; says how many those were. */
export async function forgetReminders(): Promise<number> {
  const { forgotten } = await call('reminder', 'forgetMyReminders', {})
  know({ reminders: [] })
  return forgotten
}

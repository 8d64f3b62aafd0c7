import type { ReminderKind } from '@core/domain/announcement/reminders'

/** Ids of message templates in the local cloud, by what they remind of, and the fields that each of them has. */
export const sampleTemplates: Readonly<Record<ReminderKind, string>> = {
  dayBefore: 'sample-template-day-before',
  soon: 'sample-template-soon',
  changed: 'sample-template-changed',
}
export const sampleFields = ['thing1', 'time2', 'thing3'] as const

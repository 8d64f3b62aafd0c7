/** What somebody can be reminded of: the day before a test, its beginning, and that it was changed or called off. */
export const reminderKinds = ['dayBefore', 'soon', 'changed'] as const
export type ReminderKind = (typeof reminderKinds)[number]

export const reminderNames: Readonly<Record<ReminderKind, string>> = {
  dayBefore: '前一天提醒',
  soon: '即将开始提醒',
  changed: '变更或取消提醒',
}

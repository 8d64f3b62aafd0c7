import Taro from '@tarojs/taro'
import { passPrivacyGate } from './privacyGate'

/** An entry for the phone's own calendar; moments in ms. */
export interface CalendarEntry {
  title: string
  description: string
  from: number
  to: number
  allDay: boolean
  /** How long (ms) before it the phone reminds. */
  remindBefore: number
}

/** What came of it: it is in the calendar, a file for one was handed over, or it was refused. */
export type CalendarOutcome = 'added' | 'file' | 'refused'

/** Puts entries into the phone's calendar, one after the other. */
export async function addToCalendar(entries: readonly CalendarEntry[]): Promise<CalendarOutcome> {
  if (!(await passPrivacyGate())) return 'refused'
  try {
    for (const { title, description, from, to, allDay, remindBefore } of entries)
      await Taro.addPhoneCalendar({
        title,
        description,
        startTime: Math.floor(from / 1000),
        endTime: String(Math.floor(to / 1000)),
        allDay,
        alarm: true,
        alarmOffset: Math.floor(remindBefore / 1000),
      })
    return 'added'
  } catch {
    return 'refused'
  }
}

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

/** Puts an entry into the phone's calendar. False when that was refused. */
export async function addToCalendar(entry: CalendarEntry): Promise<boolean> {
  if (!(await passPrivacyGate())) return false
  const { title, description, from, to, allDay, remindBefore } = entry
  try {
    await Taro.addPhoneCalendar({
      title,
      description,
      startTime: Math.floor(from / 1000),
      endTime: String(Math.floor(to / 1000)),
      allDay,
      alarm: true,
      alarmOffset: Math.floor(remindBefore / 1000),
    })
    return true
  } catch {
    return false
  }
}

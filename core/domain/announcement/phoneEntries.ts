import { patterns } from '../alarm/patterns'
import { DAY, HOUR, momentOf } from '../moment'
import { windowOf, type AlarmTest } from './plan'

/** An entry for a calendar; moments and spans in ms. */
export interface Entry {
  title: string
  description: string
  from: number
  to: number
  allDay: boolean
  remindBefore: number
}

const ofTheDay = (date: string, keepOrder: string): Entry => ({
  title: '防空警报试鸣（按往年安排）',
  description: `时间以当年通告为准。${keepOrder}`,
  from: momentOf(date, '00:00'),
  to: momentOf(date, '00:00') + DAY,
  allDay: true,
  remindBefore: 0,
})

/**
 * A test as entries for a phone's calendar, one a session; what is over by `now` is left out. What is only custom is an
 * entry of the whole day, since its times are those of the notice of that year.
 */
export function phoneEntries(test: AlarmTest, keepOrder: string, now: number): Entry[] {
  const entries =
    test.source === 'custom'
      ? [ofTheDay(test.date, keepOrder)]
      : test.sessions.map((session) => ({
          title: '防空警报试鸣',
          description: `${session.map(({ signal, at }) => `${at} ${patterns[signal].name}`).join('，')}。${keepOrder}如有变更，以新的通告为准。`,
          ...windowOf({ date: test.date, sessions: [session] }),
          allDay: false,
          remindBefore: HOUR / 2,
        }))
  return entries.filter(({ to }) => now < to)
}

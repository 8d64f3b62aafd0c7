import { patterns } from '../alarm/patterns'
import { DAY, HOUR, momentOf } from '../moment'
import type { Session } from './content'
import { windowOf, type AlarmTest } from './plan'
import { endOf } from './words/timesInWords'

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

/** One session as an entry. `keepOrder` is what to do meanwhile, `place` where it sounds, with what follows it. */
export function sessionEntry(date: string, session: Session, keepOrder: string, place = ''): Entry {
  const times = session.map(({ signal, at }) => `${at}至${endOf(at)} ${patterns[signal].name}`)
  return {
    title: '防空警报试鸣',
    description: `${place}${times.join('，')}。${keepOrder}如有变更，以新的通告为准。`,
    ...windowOf({ date, sessions: [session] }),
    allDay: false,
    remindBefore: HOUR / 2,
  }
}

/**
 * A test as entries for a phone's calendar, one a session; what is over by `now` is left out. What is only custom is an
 * entry of the whole day, since its times are those of the notice of that year.
 */
export function phoneEntries(test: AlarmTest, keepOrder: string, now: number): Entry[] {
  const entries =
    test.source === 'custom'
      ? [ofTheDay(test.date, keepOrder)]
      : test.sessions.map((session) => sessionEntry(test.date, session, keepOrder))
  return entries.filter(({ to }) => now < to)
}

import { patterns } from '../alarm/patterns'
import { DAY, HOUR, momentOf } from '../moment'
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

/**
 * A test as an entry for a calendar. What is only custom is an entry of the whole day, since its times are those of the
 * notice of that year. `keepOrder` is what to do meanwhile, `place` where it sounds, with what follows it.
 */
export function calendarEntry(test: AlarmTest, keepOrder: string, place = ''): Entry {
  if (test.source === 'custom') {
    const from = momentOf(test.date, '00:00')
    return {
      title: '防空警报试鸣（按往年安排）',
      description: `时间以当年通告为准。${keepOrder}`,
      from,
      to: from + DAY,
      allDay: true,
      remindBefore: 0,
    }
  }
  const times = test.sessions.flat().map(({ signal, at }) => `${at}至${endOf(at)} ${patterns[signal].name}`)
  return {
    title: '防空警报试鸣',
    description: `${place}${times.join('，')}。${keepOrder}如有变更，以新的通告为准。`,
    ...windowOf(test),
    allDay: false,
    remindBefore: HOUR / 2,
  }
}

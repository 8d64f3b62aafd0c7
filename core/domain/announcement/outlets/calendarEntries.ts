import { patterns } from '../../alarm/patterns'
import type { Session, TestFacts } from '../content'
import { windowOf } from '../plan'
import { districtsInFewerWords, type Area } from '../words/districtsInWords'
import { endOf } from '../words/timesInWords'
import type { Telling } from './telling'

/** One entry for the phone's calendar. Moments in ms; WeChat asks for seconds. */
export interface CalendarEntry {
  title: string
  startTime: number
  endTime: number
  allDay: boolean
  description: string
}

const LAST_WORD = '请保持正常生活、工作和学习秩序。以现场和政府发布为准。'

function entryOf(test: TestFacts, session: Session, area: Area): CalendarEntry {
  const { from, to } = windowOf({ date: test.date, sessions: [session], source: 'announcement' })
  const signals = session.map(({ signal, at }) => `${at}至${endOf(at)} ${patterns[signal].name}`).join('，')
  const [place] = districtsInFewerWords(test.districts, area)
  return {
    title: '防空警报试鸣',
    startTime: from,
    endTime: to,
    allDay: false,
    description: `${place}：${signals}。这是试鸣，${LAST_WORD}`,
  }
}

/** The entries of a test, one a session; none for what is no test, or is one no more. */
export function calendarEntries(telling: Telling, area: Area): CalendarEntry[] {
  if (telling.tells !== 'test' && telling.tells !== 'moved') return []
  return telling.test.sessions.map((session) => entryOf(telling.test, session, area))
}

import { patterns } from '../../alarm/patterns'
import { dateInWords, DAY, momentOf } from '../../moment'
import type { Session, TestFacts } from '../content'
import { nextTest, windowOf, type TestPlan } from '../plan'
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

/**
 * The yearly custom as an entry that the phone repeats every year: a whole day, since only the notice of a year says when
 * and whether.
 */
export function yearlyCalendarEntry(plan: TestPlan, area: Pick<Area, 'name'>, now: number): CalendarEntry {
  const { date } = nextTest(plan, now)
  return {
    title: `${area.name}防空警报试鸣日`,
    startTime: momentOf(date, '00:00'),
    endTime: momentOf(date, '00:00') + DAY - 1000,
    allDay: true,
    description: `按惯例每年${dateInWords(date)}试鸣防空警报，时间以当年通告为准。`,
  }
}

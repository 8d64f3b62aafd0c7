import { dateInWords } from '../moment'
import { testOf, timesWhenSeen, type Wish } from './dueReminders'
import type { AnnouncedTest } from './testsFrom'

/** What a message says: of what, when ('2027年3月13日 10:00'), and a note; each short enough for a field of a template. */
export interface ReminderMessage {
  what: string
  when: string
  note: string
}

/** The message of a reminder that is due. It speaks of a test by its notice, and never of an alarm. */
export function reminderMessage(tests: readonly AnnouncedTest[], wish: Wish): ReminderMessage {
  const test = testOf(tests, wish)
  // Of a test whose notice is gone, the beginning that was known when the wish was made.
  const [first = '00:00'] = (test?.sessions.flat().map(({ at }) => at) ?? timesWhenSeen(wish)).sort()
  const when = `${dateInWords(wish.testOn ?? '', true)} ${first}`
  if (wish.kind === 'dayBefore') return { what: '防空警报试鸣', when, note: '明天试鸣，请保持正常秩序' }
  if (wish.kind === 'soon') return { what: '防空警报试鸣', when, note: '即将试鸣，请保持正常秩序' }
  if (test?.cancelledBy) return { what: '防空警报试鸣已取消', when, note: '原定的试鸣不再进行' }
  if (test?.movedTo)
    return { what: '防空警报试鸣已改期', when, note: `改到${dateInWords(test.movedTo.date)}，详见通告` }
  return { what: '防空警报试鸣有变更', when, note: '请打开小程序查看新的通告' }
}

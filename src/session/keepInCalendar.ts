import { addToCalendar, type CalendarEntry, type CalendarOutcome } from '@/platform/calendar'
import { tell } from './tell'

const words: Record<CalendarOutcome, string> = {
  added: '已加入日历。',
  file: '已下载日历文件，打开它即可加入日历。',
  refused: '没有加入日历。',
}

/** Puts entries into the phone's calendar, and says what came of it. */
export async function keepInCalendar(entries: readonly CalendarEntry[]): Promise<void> {
  tell(words[await addToCalendar(entries)])
}

import { sessionEntry, type Entry } from '../phoneEntries'
import { districtsInFewerWords, type Area } from '../words/districtsInWords'
import type { Telling } from './telling'

const LAST_WORD = '这是试鸣，请保持正常生活、工作和学习秩序。以现场和政府发布为准。'

/** The entries of a test, one a session; none for what is no test, or is one no more. */
export function calendarEntries(telling: Telling, area: Area): Entry[] {
  if (telling.tells !== 'test' && telling.tells !== 'moved') return []
  const { date, districts, sessions } = telling.test
  const [place] = districtsInFewerWords(districts, area)
  return sessions.map((session) => sessionEntry(date, session, LAST_WORD, `${place}：`))
}

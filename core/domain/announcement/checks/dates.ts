import { dateAt, dateInWords, weekdayOf } from '../../moment'
import { testIn, type Content } from '../content'
import { windowOf } from '../plan'
import { error, momentMeant, warning, when, type Finding, type Surroundings } from './finding'
import { daysFrom, latestPublication, LEAD_DAYS } from './leadTime'

const WRITTEN = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周)([一二三四五六日天])/
const EACH = new RegExp(WRITTEN.source, 'g')

/** Dates with a weekday in a text whose weekday is another: the words, and what it is. A date without a year is of the test's. */
function wrongWeekdays(text: string, year: string): string[] {
  return (text.match(EACH) ?? []).flatMap((words) => {
    const [, stated = year, month = '', day = '', weekday = ''] = WRITTEN.exec(words) ?? []
    const is = weekdayOf(`${stated}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    return is === `星期${weekday === '天' ? '日' : weekday}` ? [] : [`“${words.replace(/[（(]/, ' ')}”应为${is}`]
  })
}

/** Whatever may name a day with its weekday, the signed paper too. */
const textsOf = (content: Content): string =>
  [content.title, content.body, content.signed?.text ?? '', ...(testIn(content)?.notes ?? [])].join('\n')

/** The five days, which bind the announcement of a test and nothing else: 人民防空法 art. 35 (3). */
function leadTime(content: Content, moment: number): Finding[] {
  if (content.kind !== 'alarmTest') return []
  const days = daysFrom(moment, content.test.date)
  const latest = latestPublication(content.test.date)
  return when(
    days >= 0 && days < LEAD_DAYS,
    error(
      'tooLate',
      `${dateInWords(dateAt(moment))}发布，距试鸣只有${days}天。人民防空法第三十五条：试鸣的五日以前发布公告，` +
        `最迟应在${dateInWords(latest)}发布，请提前发布或改期。`,
    ),
  )
}

/** The dates of an announcement: the test lies ahead, five days after publication, on the weekday that is written; the paper is signed before it is out. */
export function checkDates(content: Content, surroundings: Surroundings): Finding[] {
  const test = testIn(content)
  const moment = momentMeant(surroundings)
  const { signedOn } = content.paper
  const wrong = wrongWeekdays(textsOf(content), (test?.date ?? signedOn ?? dateAt(moment)).slice(0, 4))
  const isOver =
    test !== null && test.sessions.flat().length > 0 && windowOf({ ...test, source: 'announcement' }).to <= moment
  const over = `试鸣时间（${test?.date ?? ''}）已经过去，请检查日期。`
  return [
    ...when(isOver, content.kind === 'correction' ? warning('testIsOver', over) : error('testIsOver', over)),
    ...leadTime(content, moment),
    ...when(wrong.length > 0, error('weekday', `日期和星期不一致：${wrong.join('；')}。`)),
    ...when(
      surroundings.publishAt !== null && signedOn !== null && signedOn > dateAt(moment),
      error('signedAfter', `成文日期（${signedOn ?? ''}）晚于发布日期（${dateAt(moment)}），请核对。`),
    ),
  ]
}

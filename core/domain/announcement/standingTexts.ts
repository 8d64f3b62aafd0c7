import { dateAt, dateInWords, timeAt, weekdayOf } from '../moment'
import type { TestFacts } from './content'
import { districtsInWords, type Area } from './words/districtsInWords'
import { partOfDay, sessionInWords, spanOf } from './words/timesInWords'

/** The date of a test as papers write it: '2027年3月13日（星期六）'. */
export function dayInPaper(date: string): string {
  return `${dateInWords(date, true)}（${weekdayOf(date)}）`
}

/** Date and times of a test as papers write them: '2027年3月13日（星期六）上午10:00至10:19、下午15:00至15:19'. */
export function timesInPaper({ date, sessions }: TestFacts): string {
  const times = sessions.map((session) => `${partOfDay(spanOf(session).from)}${sessionInWords(session)}`)
  return `${dayInPaper(date)}${times.join('、')}`
}

/** That a test is called off. No real cancellation was found to follow; `test` null: which one is not known. */
export function cancelledText(test: TestFacts | null, area: Area): string {
  const former = test
    ? `原定于${timesInPaper(test)}在${districtsInWords(test.districts, area)}进行的防空警报试鸣`
    : '原定的防空警报试鸣'
  return `${former}，因故取消。请广大市民相互转告，保持正常生活、工作和学习秩序。`
}

/** That a siren sounded by mistake, after 珠海 2022-08-25 (关于防空警报器误鸣的情况说明): time, place, apology; no cause that nobody has found yet. */
export function misfiredText(place: string, at: number): string {
  const when = `${dateInWords(dateAt(at), true)}${partOfDay(timeAt(at))}${timeAt(at)}左右`
  return (
    `${when}，${place}的防空警报器发生误鸣。有关情况正在核查。给大家带来不便，我们深表歉意。\n` +
    '请广大市民不必惊慌，保持正常生活、工作和学习秩序，不转发未经核实的消息。'
  )
}

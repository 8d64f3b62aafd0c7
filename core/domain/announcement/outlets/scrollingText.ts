import { patterns } from '../../alarm/patterns'
import { dateInWords, weekdayOf } from '../../moment'
import type { TestFacts } from '../content'
import { districtsInWords, type Area } from '../words/districtsInWords'
import { endOf, sessionsInWords } from '../words/timesInWords'
import { sentenceOf } from './sentence'
import type { Telling } from './telling'

const signalsOf = ({ sessions }: TestFacts): string =>
  sessions
    .map((session) => session.map(({ signal, at }) => `${at}至${endOf(at)}${patterns[signal].name}`).join('，'))
    .join('；')

const whenOf = ({ date, sessions }: TestFacts): string =>
  `${dateInWords(date)}（${weekdayOf(date)}）${sessionsInWords(sessions)}`

/** One line for a scrolling display, with who says it: whole, since it may be as long as it needs, and without a line break. */
export function scrollingText(telling: Telling, area: Area, issuer: string): string {
  const calm = '请保持正常生活、工作和学习秩序。'
  if (telling.tells === 'test' || telling.tells === 'moved') {
    const { test } = telling
    const moved = telling.tells === 'moved' ? '防空警报试鸣时间有调整：' : telling.corrected ? '更正：' : ''
    const text = `${moved}${whenOf(test)}，${districtsInWords(test.districts, area)}试鸣防空警报。${signalsOf(test)}。这是试鸣，${calm}`
    return `${issuer}提示：${text}`
  }
  const text =
    telling.tells === 'cancelled' && telling.test
      ? `原定${whenOf(telling.test)}在${districtsInWords(telling.test.districts, area)}进行的防空警报试鸣取消，请相互转告。`
      : sentenceOf(telling, area, 200)
  return `${issuer}提示：${text}`.replace(/\s*\n\s*/g, ' ')
}

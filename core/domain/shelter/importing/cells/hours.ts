import type { Hours } from '../../shelter'

const ALWAYS =
  /^(全天|全天候|24小时|24h|24小时开放|全天开放|全天24小时|全天候开放|常年开放|00?:00-24:00|00?:00-23:59)$/i

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const dayNames = '一二三四五六日天'

const dayOf = (character: string): number => Math.min(dayNames.indexOf(character) + 1, 7)

/** The days that words name: 周一至周五, 工作日, 周末, 周一、周三; null where they name none. */
function daysOf(words: string): number[] | null {
  if (words === '' || /^(每天|每日|天天|周一至周日|周一到周日)$/.test(words)) return EVERY_DAY
  if (/^(工作日|平日)$/.test(words)) return [1, 2, 3, 4, 5]
  if (/^(周末|双休日|周六日|周六周日)$/.test(words)) return [6, 7]
  const [, from, to] =
    /^(?:周|星期|礼拜)([一二三四五六日天])(?:至|到|-)(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(words) ?? []
  if (from !== undefined && to !== undefined) {
    const days = EVERY_DAY.filter((day) => day >= dayOf(from) && day <= dayOf(to))
    return days.length > 0 ? days : null
  }
  if (!/^(?:(?:周|星期|礼拜)[一二三四五六日天][、和及,]?)+$/.test(words)) return null
  return [...new Set(Array.from(words.matchAll(/[一二三四五六日天]/g), ([day]) => dayOf(day)))].sort((a, b) => a - b)
}

const two = (value: string): string => value.padStart(2, '0')

const SPAN =
  /^(.*?)(上午|早上?)?(\d{1,2})(?:[:时点](\d{2})?分?)(?:-|至|到)(下午|晚上?)?(\d{1,2})(?:[:时点](\d{2})?分?)$/

function moment(half: string | undefined, hour: string, minute: string | undefined): string | null {
  const hours = Number(hour) + (half !== undefined && /下午|晚/.test(half) && Number(hour) < 12 ? 12 : 0)
  if (hours > 24 || Number(minute ?? 0) > 59 || (hours === 24 && Number(minute ?? 0) > 0)) return null
  return `${two(String(hours))}:${minute ?? '00'}`
}

/**
 * When a place can be entered, by the words of a list: 全天, 8:00-18:00, 周一至周五 8:30-17:30；周末 9:00-12:00. Null where
 * any part of it is not understood, since half of the truth sends people to a locked door; the words themselves are kept.
 */
export function readHours(text: string): Hours | null {
  const compact = text
    .normalize('NFKC')
    .replace(/[—–~〜]|--/g, '-')
    .replace(/\s/g, '')
    .replace(/(开放|开门|营业)?(时间)?[:]?(?=\d|每|周|工|星|全)/, '')
    .replace(/开放$/, '')
  if (ALWAYS.test(compact)) return 'always'
  const spans: { days: number[]; from: string; until: string }[] = []
  let days: number[] | null = null
  for (const part of compact.split(/[;,，、](?=.*\d)/).filter(Boolean)) {
    const [, words = '', morning, hour, minute, evening, untilHour, untilMinute] = SPAN.exec(part) ?? []
    if (hour === undefined || untilHour === undefined) return null
    days = words === '' && days ? days : daysOf(words.replace(/:$/, ''))
    const from = moment(morning, hour, minute)
    const until = moment(evening, untilHour, untilMinute)
    if (!days || from === null || until === null || from >= until) return null
    spans.push({ days, from, until })
  }
  return spans.length > 0 ? spans : null
}

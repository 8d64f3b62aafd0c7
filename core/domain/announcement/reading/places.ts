import type { TimeWords } from './clocks'
import type { Page } from './page'

/** A place as a list of times by place names it: 汉台区, 各县, 城区. 全市 and 全县 are the whole, and part nothing. */
const PLACE =
  '(?:(?!全[市县区])[一-龥]{1,6}(?:[区县市镇乡村]|街道|新区|开发区|片区|校区|地区)|各(?:地|县|区|镇)|乡镇|农村|其(?:他|它|余)(?:地区|县区|各县|区县|地方)?)(?:\\([^()]{0,20}\\))?'
const PLACES = `(?:其中|而|但|在)?${PLACE}(?:[、和及与]{1,2}${PLACE})*`
const WORDS_TO_TIME =
  '(?:[,:;)]|(?:为|在|于|是|则|从|自|定于)|(?:试鸣|鸣放|鸣响)?(?:时间|日期)|\\d{4}年|\\d{1,2}月\\d{1,2}[日号](?:\\([^()]{0,12}\\))?|#|(?:预先|空袭|解除)(?:警报|信号)| |\\n)*'
/** A place right before a time: 洋县10:30, 洋县为上午, 汉台区:预先警报. */
const BEFORE = new RegExp(`(?:^|[\\n,;、。:( #])${PLACES}${WORDS_TO_TIME}(?:上午|下午)?$`)
/** A place right behind a time: 10:00至10:19在汉台区, 10:00 汉台区. */
const BEHIND = new RegExp(`^(?:在${PLACES}|[ (:]{0,2}${PLACES}(?=[\\n,;、。) #]|$))`)
/** Times of something else by place say nothing of the sirens; and behind 范围 stands the area of all. */
const NOT_SOUNDING = /管制|封闭|停电|停水|会议|集合|报名|疏散|维护|检修|调试|宣传|咨询|(?:范围|区域|地点)[:为]/

/** 洋县的试鸣时间推迟1小时. */
const SHIFTED = new RegExp(
  `(?:^|[\\n,;、。:(])${PLACES}的?(?:试鸣|鸣放|鸣响)?(?:防空警报)?(?:的?时间)?(?:推迟|提前|顺延|延后|延迟|[早晚])[\\d半一二三两]`,
)

/** Whether some place has the same test earlier or later than the others. */
export const isShiftedSomewhere = ({ text }: Page): boolean => SHIFTED.test(text)

const sameTimes = (one: TimeWords, other: TimeWords): boolean =>
  one.start.minutes === other.start.minutes && one.end?.minutes === other.end?.minutes

function namesPlace(page: Page, time: TimeWords, before: TimeWords | undefined): boolean {
  const from = Math.max(before?.to ?? 0, time.from - 60)
  const lead = page.withoutTimes.slice(from, time.from)
  const behind = page.withoutTimes.slice(time.to, time.to + 60)
  const clause = behind.split(/[,。;\n]/)[0] ?? ''
  if (NOT_SOUNDING.test(clause) || NOT_SOUNDING.test(lead)) return false
  return BEFORE.test(lead) || BEHIND.test(behind)
}

/**
 * The times of a notice that gives different places different ones (汉台区10:00, 南郑区11:00): no time of it holds for all.
 * Nothing where every place has the same, or the only place stands at the first time.
 */
export function timesByPlace(page: Page): readonly TimeWords[] {
  const named = page.times.filter((time, at) => namesPlace(page, time, page.times[at - 1]))
  const [first] = page.times
  if (first && isShiftedSomewhere(page)) return [first]
  if (!first || named.length === 0) return []
  const apart = named.filter((time) => !sameTimes(time, first))
  return apart.length > 0 ? [first, ...apart] : []
}

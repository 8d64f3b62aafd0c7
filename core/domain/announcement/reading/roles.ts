import type { DateWords } from './dates'
import { type Page, stretchAt } from './page'

/** What a date in a notice is the date of. */
export type Role =
  'test' | 'weakTest' | 'previous' | 'renewed' | 'alone' | 'published' | 'signed' | 'announced' | 'other'

const HISTORY =
  /轰炸|空袭(?!警报|[”"』」’])|日军|日机|侵华|事变|周年|历史|遇难|牺牲|抗战|抗日|战争|爆发|沦陷|惨案|屠杀|建国|诞辰|蒙难/
const PAST = /去年|上年|上一年|往年|前年|曾|成功|顺利|已于|已经|已在|举行了|组织了|开展了|进行了|圆满/
const LAW =
  /^(?:第.{1,40}(?:会议|公布)|[^,。;\n]{0,10}(?:通过|修订|修正|施行|颁布|印发|下发|发布的|公布的|第.{1,4}号令))/
const DEADLINE = /^(?:之?前|以前|截?止|后|之后|以后|起(?!试?鸣)|期间)/
const CLOCK = /^ ?(?:上午|中午|下午|晚)?\d{1,2}[:时点](?:\d{1,2}分?)?/
const OTHER =
  /会议|召开|报名|交通管制|封闭|停电|停水|检修|维护|调试|维修|竣工|成立|比赛|培训|讲座|宣传|放假|上班|补课|考试|疏散演练|回复|反馈|发布(?!警报|防空)|公示|拨打|咨询/
const TEST = /试鸣|鸣放|鸣响|拉响|试放|警报/
/** 不是3月12日, 而非10:00: what stands behind is said not to be. */
export const NEGATED = /(?:不是|并非|而非|不[在于])(?:\d{4}年)?[“"『「‘]?$/
const VOID = /作废|无效|废止/
const SIGNED_LABEL = /(?:成文|签发|落款|签署)(?:日期|时间):?$/
const PUBLISHED_LABEL = /(?:发布|公布|发文|刊发|刊登)(?:时间|日期|于)?:?$|^(?:日期|时间):$/
const NEW =
  /(?:调整|改|推迟|延期|顺延|推延|延后|提前|变更|更正|延|应)(?:[^,。;\n]{0,8})?(?:至|到|为|于|在|期)[“"『「‘]?$/
const OLD = /(?:原定|原计划|原拟|原|由|从|误写为|误为)(?:定)?[于在为自]?[“"『「‘]?$/
const BEFORE_TEST =
  /(?:试鸣|鸣放|鸣响|演习|警报)[^,。;]{0,12}(?:定于|时间|日期|[在于为:])[^,。;]{0,6}$|(?:定于|拟于|将于|决定于?|决定在|定在|定为|谨定于)[^,。;]{0,16}$/
const NOT_BEFORE_TEST =
  /去年|上年|上一年|往年|前年|曾[于在]?$|已[于在]?$|截至|纪念|自$|依据|根据|按照[^,]{0,20}$|通知|文件/
const TIME_HEADING = /(?:时间|日期)[:。]?$/

/** The clauses behind a date up to the next one, brackets and times of day skipped. */
function clausesBehind(page: Page, date: DateWords, next: number): string[] {
  const end = Math.min(stretchAt(page.statements, date.from).to, next, date.to + 160)
  const words = page.text.slice(date.to, end).replace(/\([^()]{0,40}\)/g, '')
  return words
    .replace(/^[,、)]+/, '')
    .split(',')
    .slice(0, 3)
}

function behindIs(page: Page, date: DateWords, next: number): 'test' | 'other' | undefined {
  for (const clause of clausesBehind(page, date, next)) {
    if (DEADLINE.test(clause.replace(CLOCK, ''))) return 'other'
    if (PAST.test(clause) || (HISTORY.test(clause) && !/纪念日?\)?.{0,12}试鸣/.test(clause))) return 'other'
    if (VOID.test(clause)) return 'other'
    if (TEST.test(clause)) return 'test'
    if (OTHER.test(clause)) return 'other'
  }
  return undefined
}

/** Whether the line says no more than the date, the time it was put up, and who signs. */
export function standsAlone(page: Page, date: DateWords): boolean {
  const line = stretchAt(page.lines, date.from)
  const before = page.text.slice(line.from, date.from)
  const behind = page.text.slice(date.to, line.to)
  return (
    /^(?:\(|[一-龥、]{2,40}(?:政府|办公室|委员会|指挥部|局|市委|县委|办)(?:\((?:盖章|章|印)\))?,?)?$/.test(before) &&
    /^[)。]?(?:\((?:盖章|章|印)\))?$/.test(behind)
  )
}

/** The role of each date, in the order of the dates. */
export function rolesOf(page: Page): Role[] {
  return page.dates.map((date, at) => {
    const { text } = page
    const line = stretchAt(page.lines, date.from)
    const inLine = text.slice(line.from, date.from)
    const before = text.slice(Math.max(line.from, date.from - 40, page.dates[at - 1]?.to ?? 0), date.from)
    const clause = before.slice(Math.max(...[',', '。', ';', '('].map((sign) => before.lastIndexOf(sign))) + 1)
    const behind = text.slice(date.to, Math.min(line.to, date.to + 40))
    if (SIGNED_LABEL.test(before)) return 'signed'
    if (
      /^(?:发布|公布|刊发|刊登|发文)?(?:时间|日期):$/.test(inLine) &&
      (/^发|^公|^刊/.test(inLine) || /来源|浏览|点击|阅读|作者|编辑/.test(line.words))
    )
      return 'published'
    // 办公室发布:2027年3月13日10:00试鸣 tells who says it, not when.
    const says = /(?:发布|公布):$/.test(before) && TEST.test(behind)
    if (PUBLISHED_LABEL.test(before) && /发布|公布|刊/.test(before) && !says) return 'published'
    if (/^ ?\d{1,2}:\d{2}(?::\d{2})?$/.test(text.slice(date.to, line.to)) && inLine === '') return 'published'
    if (
      /^(?:来源|作者|浏览|点击|阅读|信息来源)/.test(behind.replace(/^ ?\d{1,2}:\d{2}(?::\d{2})?/, '')) &&
      inLine === ''
    )
      return 'published'
    if (NEGATED.test(before)) return 'other'
    if (standsAlone(page, date)) return 'alone'
    if (/^,?[一-龥]{2,20}(?:政府|办公室|委员会)(?:公告|通告)[,:;]/.test(behind)) return 'announced'
    if (date.yearWord !== undefined && /去年|上年|前年/.test(date.yearWord)) return 'other'
    if (OLD.test(clause)) return 'previous'
    if (NEW.test(before)) return 'renewed'
    if (LAW.test(behind) || DEADLINE.test(behind)) return 'other'
    const next = page.dates[at + 1]?.from ?? text.length
    const meant = behindIs(page, date, next)
    if (meant === 'other' || NOT_BEFORE_TEST.test(clause)) return 'other'
    if (meant === 'test' || BEFORE_TEST.test(clause)) return 'test'
    const heading = page.lines[page.lines.indexOf(line) - 1]?.words ?? ''
    if (/(?:试鸣|鸣放|鸣响)[^,。;]{0,6}(?:时间|日期)/.test(before) || (TIME_HEADING.test(heading) && inLine === ''))
      return 'test'
    const timed = page.times.some(
      ({ from }) => from >= date.to && from - date.to <= 24 && !/[。;\n]/.test(text.slice(date.to, from)),
    )
    return timed || /(?:时间|日期):$/.test(before) ? 'weakTest' : 'other'
  })
}

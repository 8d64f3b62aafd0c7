import { type ClockWords, type TimeWords, timeOf } from './clocks'
import { everyMatch } from './everyMatch'
import { type Empty, empty } from './fields'
import type { ReadKind } from './kind'
import { type Page, spansOf, stretchAt } from './page'
import { type Role, NEGATED } from './roles'

/** When the sirens sound, as sentences say it that are not about one signal. */
export interface WindowWords {
  start: ClockWords
  end?: ClockWords
  /** The time was not changed by a postponement: 同一时间. */
  unchanged?: { from: number; to: number }
}

const NOT_OURS =
  /电话|热线|咨询|工作时间|工作日|办公|值班|拨打|接听|停电|停水|封闭|封路|管制|停驶|停课|疏散|集合|报名|会议|召开|检修|维护|调试|截止|开馆|开放|报送|绕行|直播|播出|发布(?!警报|防空)/
const OURS = /试鸣|鸣放|鸣响|拉响|警报|演习|误鸣|默哀|鸣笛/
const STARTS = /^(?:整|正式)?,?(?:开始|起|整|准时|左右|,?(?:在|全市|全县|全区|组织|进行|试鸣|鸣放|鸣响|拉响|依次))/
const RENEWED = /(?:调整|改|推迟|延期|顺延|推延|延后|提前|变更|更正)[^。;\n]{0,12}?(?:至|到|为|于|在|期)|应为/
const SAME_TIME = /同一时[间段刻]|时间(?:段)?(?:保持)?不变|原(?:定)?时间(?:段)?(?:不变|进行)|相同时[间段]/

/** The clause around a time: what it is the time of. */
function clauseOf(page: Page, time: TimeWords): { before: string; behind: string; statement: string } {
  const { from, words } = stretchAt(page.statements, time.from)
  const before = words.slice(Math.max(0, time.from - from - 40), time.from - from)
  const behind = words.slice(time.to - from, time.to - from + 60)
  return {
    before: before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('日'), before.lastIndexOf('》')) + 1),
    behind: behind.split(/[,(]/).find((clause) => clause !== '') ?? '',
    statement: words,
  }
}

function headingOf(page: Page, time: TimeWords): string {
  const line = stretchAt(page.lines, time.from)
  const above = stretchAt(page.lines, Math.max(0, line.from - 2))
  return above === line ? '' : above.words
}

/** The role of the date that stands before a time in the same sentence. */
function roleBefore(page: Page, roles: readonly Role[], time: TimeWords): Role | undefined {
  const at = page.dates.filter(({ to }) => to <= time.from).length - 1
  const date = page.dates[at]
  if (!date || time.from - date.to > 60 || /[。;\n]/.test(page.text.slice(date.to, time.from))) return undefined
  return roles[at]
}

/** Whether a time is that of the test as a whole. */
function isOurs(page: Page, roles: readonly Role[], time: TimeWords): boolean {
  const { before, behind, statement } = clauseOf(page, time)
  if (NOT_OURS.test(before) || NOT_OURS.test(behind) || NEGATED.test(before)) return false
  const role = roleBefore(page, roles, time)
  if (role === 'other' || role === 'published' || role === 'signed') return /误|故障/.test(statement)
  return (
    (time.end !== undefined && goesOn(page, roles, time)) ||
    OURS.test(statement) ||
    /(?:时间|日期)|第[一二三123](?:场|次|时段)[:,]?$/.test(before) ||
    (headingOf(page, time).includes('时间') && !NOT_OURS.test(headingOf(page, time))) ||
    role !== undefined
  )
}

/** A span that stands by itself behind another of ours: 上午9:00至9:19;下午3:00至3:19. */
function goesOn(page: Page, roles: readonly Role[], time: TimeWords): boolean {
  const statement = stretchAt(page.statements, time.from)
  const lead = page.text.slice(statement.from, time.from)
  const before = page.times[page.times.indexOf(time) - 1]
  if (!before || !/^(?:第[12]次:?)?$/.test(lead) || before.from < statement.from - 80) return false
  return /^[^\n]*;$/.test(page.text.slice(before.to, statement.from)) && isOurs(page, roles, before)
}

/** A time that ends something. */
const CLOSED = /^(?:分)?(?:整)?(?:试鸣|鸣放)?(?:全部)?(?:结束|止|完毕)/

function isPointOfWindow(page: Page, time: TimeWords): boolean {
  if (CLOSED.test(page.text.slice(time.to, time.to + 8))) return false
  const earlier = page.times[page.times.indexOf(time) - 1]
  if (earlier && earlier.end === undefined && /^[,、和与及]{1,2}$/.test(page.text.slice(earlier.to, time.from)))
    return true
  const behind = page.text.slice(time.to, time.to + 12)
  const before = page.text.slice(Math.max(0, time.from - 30), time.from)
  return STARTS.test(behind) || /日(?:\([^()]{0,30}\))?,?$/.test(before) || /(?:时间|自|从|于)[:为]?$/.test(before)
}

/** How long all of it takes. 共9分钟 may be no more than the three signals without the pauses, so it counts only where none is named. */
const OVERALL = /(?:全程|历时)(?:为|共|:)?(\d{1,3})分钟/g
const LASTS =
  /(×|小时零?|默哀|间隔|相隔|每隔|提[前早]|推[迟后]|延[迟后期长]|缩短|等待?|[早晚]|约|停|[每各][次种个]?[^,。;\d]{0,6})?(\d{1,3})分钟(?!后|前|内|[以之][后前内])/g

/** How long the whole takes, in minutes: 共19分钟; and where no signal is named, the length that its sentence gives. */
function lengthOf(page: Page, start: ClockWords): { minutes: number; from: number; to: number } | undefined {
  const overall = everyMatch(OVERALL, page.withoutTimes).map((match) => ({ match, base: 0, minutes: Number(match[1]) }))
  const { from, words } = stretchAt(page.statements, start.from)
  const here = page.withoutTimes.slice(from, from + words.length)
  const own = everyMatch(LASTS, here)
    .filter(([, prefix]) => prefix === undefined)
    .map((match) => ({ match, base: from, minutes: Number(match[2]) }))
  const all = page.mentions.length === 0 && overall.length === 0 ? own : overall
  const [first] = all
  if (!first || all.some(({ minutes }) => minutes !== first.minutes) || first.minutes === 0) return undefined
  const at = first.base + first.match.index
  return { minutes: first.minutes, from: at, to: at + first.match[0].length }
}

/** A start alone, with the end that follows from the length. */
function withEnd(page: Page, window: WindowWords): WindowWords {
  const length = lengthOf(page, window.start)
  if (!length) return window
  const { minutes, from, to } = length
  const end = window.start.minutes + minutes
  return {
    ...window,
    end: { from, to, minutes: end, sum: `${timeOf(window.start.minutes)} + ${minutes}分钟 = ${timeOf(end)}` },
  }
}

const sameWindow = (one: TimeWords, other: TimeWords): boolean =>
  one.start.minutes === other.start.minutes && one.end?.minutes === other.end?.minutes

/** Words between a time of the morning and one of the afternoon that name nothing but a second session of the same test. */
const AGAIN =
  /^(?:[,、;。:\n #\d()]|[和与及以并再又另还第一二三次场各为是上下午中晚间段开始起在于将全市县区内]|试鸣|鸣放|鸣响|防空|警报|进行|组织|举行|范围|统一|同步|分别|时间)*$/

/** Several spans are sessions when they stand side by side, or one is of the morning and one of the afternoon. */
function areSessions(page: Page, all: readonly TimeWords[]): boolean {
  return all.every((time, at) => {
    const before = all[at - 1]
    if (!before) return true
    const apart = (before.end ?? before.start).minutes < time.start.minutes
    const between = page.text.slice(before.to, time.from)
    const joined = time.end !== undefined && /^[,、;和与及以]{1,3}(?:第2次)?$/.test(between)
    return apart && (joined || (before.start.minutes < 720 && time.start.minutes >= 720 && AGAIN.test(between)))
  })
}

/** As many spans as signals, which sound one after the other: 10:00-10:03,10:08-10:11,10:16-10:19,分别为预先警报、空袭警报、解除警报. */
const maybeOneEach = (page: Page, spans: readonly TimeWords[]): boolean =>
  spans.length === new Set(page.mentions.map(({ signal }) => signal)).size && /分别|依次|先后|顺序|次序/.test(page.text)

function contradiction(page: Page, all: readonly TimeWords[]): Empty {
  return empty('contradictory', spansOf(page, ...all), '文中写了不同的试鸣时间')
}

/** A time close behind another that cannot be read, or listed before one: ×0:00、10:08、10:16. It need not be the first. */
function besideBroken(page: Page, time: TimeWords): boolean {
  return page.brokenTimes.some(({ from, to }) => {
    if (to <= time.from) return time.from - to <= 8 && !/[。;\n]/.test(page.text.slice(to, time.from))
    return from >= time.to && from - time.to <= 3 && /^[,、和与及]{1,2}$/.test(page.text.slice(time.to, from))
  })
}

/** What is changed is when the test ends: 结束时间由10:19. */
const ONLY_ITS_END = /(?:结束|终止|截止)(?:的)?时间[^,。;]*$/

/** In a text that changes the time, only what stands behind 调整至 counts; else the old time where it says so. */
function renewed(
  page: Page,
  all: readonly TimeWords[],
): { times: TimeWords[]; unchanged?: { from: number; to: number } } {
  const statement = page.statements.find(({ words }) => RENEWED.test(words))
  const mark = statement && RENEWED.exec(statement.words)
  if (!statement || !mark) return { times: [] }
  if (ONLY_ITS_END.test(statement.words.slice(0, mark.index))) return { times: [] }
  const from = statement.from + mark.index + mark[0].length
  const behind = all.filter((time) => time.from >= from)
  if (behind.length > 0) return { times: behind }
  const same = SAME_TIME.exec(page.text)
  return same
    ? {
        times: all.filter((time) => time.from < from),
        unchanged: { from: same.index, to: same.index + same[0].length },
      }
    : { times: [] }
}

/** The same page without the times that a correction or a postponement replaces: those before 应为 or 调整至 in its sentence. */
export function asRenewed(page: Page): Page {
  const statement = page.statements.find(({ words }) => RENEWED.test(words))
  const mark = statement && RENEWED.exec(statement.words)
  if (!statement || !mark || SAME_TIME.test(page.text)) return page
  const until = statement.from + mark.index
  return { ...page, times: page.times.filter(({ from }) => from < statement.from || from >= until) }
}

/** Another time in the sentence of the one that would be read, and nothing says what it is the time of. */
function isPassedOver(page: Page, time: TimeWords, points: readonly TimeWords[]): boolean {
  if (CLOSED.test(page.text.slice(time.to, time.to + 8))) return false
  const statement = stretchAt(page.statements, time.from)
  const beside = points.filter(({ from }) => stretchAt(page.statements, from) === statement)
  return beside.length > 0 && points.every(({ start }) => start.minutes !== time.start.minutes)
}

/** The spans in which the sirens sound: one, or one a session; a start alone where no more is said. */
export function windowsOf(
  page: Page,
  roles: readonly Role[],
  taken: ReadonlySet<TimeWords>,
  kind: ReadKind,
): WindowWords[] | Empty {
  const free = page.times.filter((time) => !taken.has(time) && isOurs(page, roles, time))
  const torn = free.find((time) => besideBroken(page, time))
  if (torn) return empty('unreadable', spansOf(page, torn), '几个时间中有的无法辨认')
  const { times, unchanged } =
    kind === 'postponement' || kind === 'correction' ? renewed(page, free) : { times: free, unchanged: undefined }
  const spans = times
    .filter(({ end }) => end !== undefined)
    .filter((one, at, all) => all.findIndex((other) => sameWindow(one, other)) === at)
  const points = times
    .filter((time) => time.end === undefined && isPointOfWindow(page, time))
    .filter((one, at, all) => all.findIndex((other) => sameWindow(one, other)) === at)
  const told = unchanged ? { unchanged } : {}
  if (spans.length > 0) {
    const stray = points.filter(
      ({ start }) => !spans.some((one) => one.start.minutes === start.minutes || one.end?.minutes === start.minutes),
    )
    if (stray.length > 0) return contradiction(page, [...spans, ...stray])
    if (spans.length === 1) return spans.map(({ start, end }) => ({ start, ...(end ? { end } : {}), ...told }))
    if (!areSessions(page, spans)) return contradiction(page, spans)
    if (maybeOneEach(page, spans))
      return empty('ambiguous', spansOf(page, ...spans), '分不清是几场试鸣还是各信号的时间')
    return spans.map(({ start, end }) => ({ start, ...(end ? { end } : {}), ...told }))
  }
  if (points.length > 1 && !areSessions(page, points)) return contradiction(page, points)
  const passedOver = times.filter((time) => isPassedOver(page, time, points))
  if (passedOver.length > 0) return contradiction(page, [...points, ...passedOver])
  const [only, ...more] = points
  if (only && more.length === 0) return [withEnd(page, { start: only.start, ...told })]
  return points.map(({ start }) => ({ start, ...told }))
}

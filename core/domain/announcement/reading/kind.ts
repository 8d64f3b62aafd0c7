import { readDocumentNumber } from './documentNumber'
import { everyMatch } from './everyMatch'
import { type Field, empty, read } from './fields'
import { type Page, spansOf } from './page'
import { isShiftedSomewhere } from './places'

/** What a text turns out to be. The first five are announcements of the program; the last three are no notice of a test. */
export const readKinds = [
  'alarmTest',
  'postponement',
  'cancellation',
  'correction',
  'clarification',
  'news',
  'memorial',
  'maintenance',
] as const
export type ReadKind = (typeof readKinds)[number]

export const kindWording: Record<ReadKind, string> = {
  alarmTest: '试鸣通告',
  postponement: '试鸣改期',
  cancellation: '取消试鸣',
  correction: '更正',
  clarification: '误鸣澄清',
  news: '关于试鸣的报道,不是通告原文',
  memorial: '纪念日鸣响,不是三种信号的试鸣',
  maintenance: '警报器维护、检修,不是试鸣通告',
}

const SIREN = /防空警报|警报(?:器|设施|试鸣|音响|信号)|试鸣|(?:预先|空袭|解除)警报/
const CONDITION = /如|若|遇|倘|万一|可能|避免|防止/
const TITLE = /(?:通告|公告|通知|说明|声明|启事|函|公示|更正|勘误)(?:\(.{0,12}\))?$/

interface Evidence {
  kind: ReadKind
  pattern: RegExp
}

/** What a title says outright. */
const inTitle: readonly Evidence[] = [
  { kind: 'clarification', pattern: /误鸣|误响|误报|误发|误操作|澄清|辟谣|情况说明/ },
  { kind: 'correction', pattern: /更正|勘误/ },
  { kind: 'cancellation', pattern: /取消|[终中]止|撤[销回]|停止(?:举行|开展|进行)?.{0,12}试鸣|不再/ },
  {
    kind: 'postponement',
    pattern:
      /(?:调整|变更|推迟|暂缓|延期|改期|顺延|延后|提前|延迟).*(?:试鸣|警报)|(?:试鸣|警报).*(?:调整|变更|推迟|暂缓|延期|改期|顺延|延后|提前|延迟)/,
  },
]

const NEW_TIME = '(?:至|到|为|于|在)(?!\\d{1,3}(?:分钟|小时|秒))(?=[\\d×]|[上下中]午|当|次|同|本|明|晚|早)'
const MOVED = '(?:调整|推迟|延期|改期|顺延|推延|延后|提前|变更|改|延(?=[至到]))'

/** What sentences of the body say, in the order in which they weigh. */
const inBody: readonly Evidence[] = [
  {
    kind: 'clarification',
    pattern:
      /警报(?:器)?.{0,12}(?:误鸣|误响|误报)|误(?:鸣|响|发|报|播).{0,14}警报|(?:误操作|故障|失误).{0,30}(?:警报|鸣响)/,
  },
  {
    kind: 'correction',
    pattern:
      /(?:更正|勘误)(?:为|如下|[:。])|(?:误写|有误|笔误).{0,60}应为|[”"』」]应(?:更|改|订)?正?为[“"『「]|予以?更正/,
  },
  {
    kind: 'postponement',
    pattern: new RegExp(`(?:原定|原计划|原拟).{0,80}${MOVED}(?:[^,。;]{0,6}${NEW_TIME}|举行|进行|试鸣)`),
  },
  {
    kind: 'postponement',
    pattern: new RegExp(`(?:试鸣|警报|时间|日期)[^,。;]{0,16},?(?:由[^,。;]{2,40})?${MOVED}[^,。;]{0,3}${NEW_TIME}`),
  },
  {
    kind: 'postponement',
    pattern:
      /试鸣[^,。;]{0,16},?(?:因[^,。;]{1,12},?)?(?:推迟|暂缓|延期|改期|顺延|延后|提前)(?:举行|进行|[\d半一二三两]+(?:天|日|周|个|星期|小时|分钟)|[,。;]|$)/,
  },
  {
    kind: 'cancellation',
    pattern:
      /(?:试鸣|原定)[^。;]{0,40}(?:取消|[终中]止)(?=[,。;]|$|举行|进行)|(?:决定|现|因)[^。;]{0,20}(?:取消|[终中]止)[^。;,]{0,30}(?:试鸣|警报)/,
  },
  { kind: 'cancellation', pattern: /不再(?:举行|进行|开展|组织|另行)?[^,。;]{0,10}试鸣/ },
]
const EXPLAINS = /致歉|道歉|歉意|情况说明|澄清|误操作|失误|系(?:因|由|工)|因.{0,16}故障/

const MAINTENANCE =
  /对.{0,16}警报.{0,10}(?:进行|开展|实施).{0,12}(?:维护|检修|调试|检测|维修|安装|保养)|警报器?(?:的)?(?:维护|检修|调试|保养|检测)(?:工作|期间|保养|调试)/
const MEMORIAL = /鸣笛|默哀|哀悼|公祭|悼念|纪念|缅怀|国耻|勿忘|铭记|肃立|停驶/
const DECIDES =
  /定于|拟于|决定|将于|将在|将对|现将|[市县区]将|(?:根据|依照|按照|依据)《|为贯彻|通告|公告|通告如下|公告如下|特此(?:通告|公告|通知)|(?:试鸣|鸣放)(?:的)?时间|现就/
/** A line that tells an event in one breath, as newspapers do: 汉中市3月13日试鸣防空警报. */
const HEADLINE = /^[^,。;:]{0,12}[市县区州][^,。;:]{0,16}(?:试鸣|鸣放|拉响|鸣响)防空警报$/
const AHEAD = /定于|拟于|将于|将在|决定.{0,30}[于在]|(?:通告|公告)如下/
const PAST =
  /(?:成功|顺利|圆满)(?:举行|组织|开展|完成|进行)|试鸣(?:活动)?(?:圆满|顺利|成功)|响彻|记者|(?:举行|开展|进行|组织)了/

const found = (page: Page, kind: ReadKind, from: number, words: string): Field<ReadKind> =>
  read(kind, spansOf(page, { from, to: from + words.length }))

/** The first sentence that says something, outside of what only might happen (如有误鸣, 如遇雨取消). */
function firstSaid(page: Page, pattern: RegExp): { from: number; words: string } | undefined {
  for (const statement of page.statements) {
    const match = pattern.exec(statement.words)
    if (!match) continue
    const clause = statement.words.slice(
      Math.max(0, statement.words.lastIndexOf(',', match.index) - 14),
      match.index + match[0].length,
    )
    if (!CONDITION.test(clause)) return { from: statement.from + match.index, words: match[0] }
  }
  return undefined
}

function saidKind(page: Page, kind: ReadKind, pattern: RegExp): Field<ReadKind> | undefined {
  const said = firstSaid(page, pattern)
  return said ? found(page, kind, said.from, said.words) : undefined
}

function titleKind(page: Page): Field<ReadKind> | undefined {
  for (const line of page.lines.slice(0, 6)) {
    if (line.words.length > 60 || /[。;]/.test(line.words)) return undefined
    if (!TITLE.test(line.words) && !line.words.startsWith('关于')) continue
    const kinds = inTitle.filter(({ pattern }) => pattern.test(line.words))
    const first = kinds[0]
    if (first && SIREN.test(page.text)) return found(page, first.kind, line.from, line.words)
    if (/试鸣|警报/.test(line.words)) return undefined
  }
  return undefined
}

/** Nothing sounds: 今年不试鸣防空警报. Of one signal (不鸣放空袭警报) it says nothing of the test. */
const NOT_SOUNDED =
  /(?:不|暂不|停止|暂停|未能?)(?:再|予|另行)?(?:进行|举行|组织|开展)?(?:试鸣|鸣放|鸣响|拉响)(?!预先|空袭|解除)|试鸣[^,。;]{0,8}(?:作废|无效)|(?:撤销|撤回)[^,。;]{0,30}(?:试鸣|警报)/

/** What kind of announcement a text is, or that it is none about a test of the sirens. */
export function readKind(page: Page): Field<ReadKind> {
  const { text, mentions } = page
  const siren = SIREN.exec(text)
  if (!siren) return empty('notATest', [], '文中没有提到防空警报')
  const titled = titleKind(page)
  if (titled) return titled
  for (const { kind, pattern } of inBody) {
    const said = kind === 'clarification' && !EXPLAINS.test(text) ? undefined : saidKind(page, kind, pattern)
    if (said && kind === 'postponement' && isShiftedSomewhere(page))
      return empty('ambiguous', said.spans, '个别地方的试鸣提前或推迟,分不清是试鸣通告还是改期')
    if (said) return said
  }
  const signals = mentions.length > 0
  if (!signals) {
    const maintenance = saidKind(page, 'maintenance', MAINTENANCE)
    if (maintenance) return maintenance
  }
  const sounding = everyMatch(
    /试鸣|(?:鸣放|鸣响|拉响|发放|试放).{0,10}警报|警报.{0,10}(?:鸣放|鸣响|拉响|试放)/g,
    text,
  )[0]
  if (!sounding)
    return empty(
      'notATest',
      spansOf(page, { from: siren.index, to: siren.index + siren[0].length }),
      '文中没有说要试鸣或鸣放警报',
    )
  if (!signals && !text.includes('试鸣') && MEMORIAL.test(text))
    return found(page, 'memorial', sounding.index, sounding[0])
  const past = saidKind(page, 'news', PAST)
  if (past && !page.statements.some(({ words }) => AHEAD.test(words) && !PAST.test(words))) return past
  const silent = firstSaid(page, NOT_SOUNDED)
  if (silent && !mentions.some(({ negated }) => negated))
    return empty(
      'ambiguous',
      spansOf(page, { from: silent.from, to: silent.from + silent.words.length }),
      '文中写了不鸣放警报,分不清是试鸣通告还是取消试鸣',
    )
  if (DECIDES.test(text) || isSigned(page)) return found(page, 'alarmTest', sounding.index, sounding[0])
  const soundingAt = { from: sounding.index, to: sounding.index + sounding[0].length }
  if (page.times.length === 0 && page.dates.length === 0 && page.brokenDates.length === 0)
    return empty('notATest', spansOf(page, soundingAt), '文中没有试鸣的日期和时间')
  const headline = page.lines[0]
  if (headline && HEADLINE.test(headline.words) && page.lines.length > 1)
    return found(page, 'news', headline.from, headline.words)
  return empty('ambiguous', spansOf(page, soundingAt), '没有签发机关、文号、依据和“定于”等字样,分不清是通告还是报道')
}

/** Whether the text is a paper that somebody issues: it has a number of its own, or is signed below. */
function isSigned(page: Page): boolean {
  const last = page.lines[page.lines.length - 1]
  if (readDocumentNumber(page).state === 'read') return true
  return (
    last !== undefined &&
    page.lines.length > 1 &&
    page.dates.some((date) => date.from >= last.from && date.to >= last.to - 1)
  )
}

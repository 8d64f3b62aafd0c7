import { everyMatch } from './everyMatch'

/** The signals that a notice may name: the three statutory ones, and a fourth that some provinces add. */
export const namedSignals = ['preliminary', 'airRaid', 'allClear', 'disaster'] as const
export type NamedSignal = (typeof namedSignals)[number]

export const signalWording: Record<NamedSignal, string> = {
  preliminary: '预先警报',
  airRaid: '空袭警报',
  allClear: '解除警报',
  disaster: '灾情警报',
}

/** One mention of a signal in the plain text. */
export interface Mention {
  from: number
  to: number
  signal: NamedSignal
  /** It stands in a list of signals: 预先警报、空袭警报、解除警报. The number tells the lists apart. */
  list?: number
  /** It is named because it does not sound: 不鸣放空袭警报. */
  negated?: true
  /** It is named because another one sounds after it: 空袭警报结束后5分钟. What follows is not said of it. */
  over?: true
}

const byWord: Readonly<Record<string, NamedSignal>> = {
  预先: 'preliminary',
  预警: 'preliminary',
  预备: 'preliminary',
  空袭: 'airRaid',
  紧急: 'airRaid',
  解除: 'allClear',
  灾情: 'disaster',
  灾害: 'disaster',
  防灾: 'disaster',
}

// 防空袭警报 and 防空防灾警报 name no signal; a row of a table may name one without 警报.
const MENTION =
  /(防空|防)?(预先|预警(?=警报)|预备|空袭|紧急|解除|灾情|灾害|防灾)(?:[”"』」’])?(?:防空)?(?:音响)?(?:警报|信号)(?:信号)?|(^|\n)(预先|空袭|解除)(?=[:,\s\d鸣(])/g
const BETWEEN_IN_A_LIST = /^[”"』」’]?[、,和及与\->]{0,2}(?:第[123]次为?)?[“"『「‘]?$/

const NOT_BEFORE = /(?:不再?|取消|免去|省去|没有|不包括|不含)(?:鸣放|试鸣|发放|鸣响|拉响|播放|施放)?[“"『「‘(]?$/
const NOT_BEHIND =
  /^[”"』」’)]?(?:本次|此次|今年|这次)?(?:均|都|暂|则)?不(?:再|予|作|做)?(?:鸣放|试鸣|发放|鸣响|拉响|播放|施放)/

const OVER = /^[”"』」’)]?(?:试鸣|鸣放|鸣响|发放)?(?:结束|完毕|停止)(?:之|以)?后/

/** Whether a signal is named because it does not sound; the other signals of a list with it. */
function isNegated(text: string, mention: Mention, before: Mention | undefined): boolean {
  if (NOT_BEHIND.test(text.slice(mention.to, mention.to + 14))) return true
  if (NOT_BEFORE.test(text.slice(Math.max(0, mention.from - 8), mention.from))) return true
  return before?.negated === true && /^[、和及与或]{1,2}$/.test(text.slice(before.to, mention.from))
}

/** Every mention of a signal, lists marked. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const match of everyMatch(MENTION, text)) {
    const [all, prefix, word, lineStart = '', short] = match
    const signal = byWord[word ?? short ?? '']
    if (prefix !== undefined || signal === undefined) continue
    mentions.push({ from: match.index + lineStart.length, to: match.index + all.length, signal })
  }
  let list = 0
  mentions.forEach((mention, at) => {
    const before = mentions[at - 1]
    if (!before || before.signal === mention.signal) return
    if (mention.from - before.to > 12 || !BETWEEN_IN_A_LIST.test(text.slice(before.to, mention.from))) return
    before.list ??= ++list
    mention.list = before.list
  })
  mentions.forEach((mention, at) => {
    if (isNegated(text, mention, mentions[at - 1])) mention.negated = true
    if (OVER.test(text.slice(mention.to, mention.to + 8))) mention.over = true
  })
  return mentions
}

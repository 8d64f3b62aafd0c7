import { everyMatch } from './everyMatch'
import { hiddenFigures } from './masks'

/** Words with a number in them, as they stand in the plain text. */
export interface NumberWords {
  value: number
  from: number
  to: number
}

/** What a stretch of text says about how a signal sounds. */
export interface RhythmWords {
  on?: NumberWords
  off?: NumberWords
  repeats?: NumberWords
  /** 一长音, 连续鸣放: the place of the words. */
  continuous?: { from: number; to: number }
  /** How long the signal takes, in seconds. */
  total?: NumberWords
  /** Sounded so many times over, as a whole: 试鸣两个周期. */
  cycles?: NumberWords
  /** Minutes between the two: 间隔3分钟. */
  gap?: NumberWords
  /** Figures without 秒 and 遍 that stand in the order on, off, times. */
  unitless: boolean
  /** Sounds of different lengths within one round. */
  uneven?: { from: number; to: number }
  /** Something is said twice and differently. */
  contradictory?: { from: number; to: number }
  masked?: { from: number; to: number }
}

const OFF = '(?:间?停|间歇|歇|停止|停顿|休止|静默|静音|间隔|断)(?:顿|歇|止|息|鸣|响|放)?'
const ON_OFF = new RegExp(
  `(?:鸣|响|长音|短音|放音)(?:响|放|叫|笛)?[:,为]?(\\d{1,3})(秒?)(?:钟)?(?:后|再|[,、;+\\n])*${OFF}[:,为]?(\\d{1,3})(秒?)(?![\\d×分])`,
  'g',
)
/** The other way about: 36秒长音、24秒间歇. */
const OFF_BEHIND =
  /(\d{1,3})(秒)(?:长音|短音|鸣响?|响|长鸣|短鸣)[,、;]?(\d{1,3})(秒)(?:间歇|停顿?|停止|静音|停歇|间隔|休止)/g
const BROKEN_UP = /(?:间歇|停|歇)\d|\d秒(?:间歇|停)|反复|重复|循环/
const REPEATS =
  /(?:反复|重复|循环|连续|往复|共|各|鸣放|鸣响)(?:鸣[响放]?|进行|播放)?(\d{1,3})(?:遍|次|回|轮|个?循环)(?!为1?个?周期|,?每)|(?:秒|停\d{1,2})\)?,?[×xX*](\d{1,3})(?![\d×])(?:遍|次|回|轮)?|[,、和及与](\d{1,3})遍/g
const REPEATS_OF_PERIOD =
  /(?:反复|重复|循环|往复|连续)(?:鸣[响放]?)?(\d{1,3})(?:遍|次|回|轮)|(?:反复|重复)(\d{1,3})个周期/g
const BARE_REPEATS = /(?:反复|重复|循环)(?:鸣[响放]?)?(\d{1,3})(?=[\n,。;、(]|时间|持续|共|$)/g
const CONTINUOUS =
  /连续(?:不[断停间])?(?:长?鸣(?:[响放叫]|$|(?=\d))?|试鸣|发放|鸣)|长鸣|1?一?长[声音]|持续(?:长鸣|鸣[响放]?)|不间断鸣|一声长鸣|连续长音/g
const NOT_CONTINUOUS = /[二三两2-9]长声|长音(?=\d{1,3}秒?[,、]?停)|长鸣(?=\d{1,3}秒?[,、;]?停)/g
const TOTAL =
  /(?:(间[隔歇断停]|停[顿歇止]?|[静暂]停|休止|静[默音]|每隔|提前|前|隔|相隔|约)(?:时间)?(?:为|各)?)?(\d{1,3}(?:\.\d)?)(分钟|秒钟?|分(?=\d{1,2}秒|半|[,。;、\n)]|$))(?:(\d{1,2})秒|(半)钟?)?/g
/** One round is called a period: 鸣36秒停24秒为一周期,共3个周期. */
const ROUND_IS_PERIOD = /为[1一]?个?(?:周期|循环)/
/** Several rounds are one, however many: 反复×次为1个周期. */
const ROUNDS_ARE_PERIOD = /[遍次回轮],?为[1一]?个?(?:周期|循环)/
const PERIODS = /(?:共|反复|重复|连续|鸣[放响]|循环)(?:鸣[响放]?)?(\d{1,3})个(?:周期|循环)/g
const CYCLES = /(?:试鸣|鸣放|鸣响|连续|发放|共|各)(?:鸣)?(\d)个(?:周期|循环)/g
/** Groups of rounds: whether one sounding is a group or all of them is not said. */
const GROUPS = /\d组/g
const TRIPLE = /(?:^|[^\d.×])(\d{1,3})(秒?)[ ,、\n/|](\d{1,3})(秒?)[ ,、\n/|](\d{1,3})(遍|次)?(?=$|[^\d.:秒×])/g

const numbered = (match: RegExpExecArray, group: number, base: number): NumberWords | undefined => {
  const figures = match[group]
  if (figures === undefined) return undefined
  const from = base + match.index + match[0].indexOf(figures)
  return {
    value: Number(figures),
    from: base + match.index,
    to: Math.max(from + figures.length, base + match.index + match[0].length),
  }
}

/** One number where all agree; where they do not, the words of the second. */
function agreed(all: readonly NumberWords[]): { one?: NumberWords; other?: NumberWords } {
  const [one] = all
  const other = all.find(({ value }) => value !== one?.value)
  return { ...(one ? { one } : {}), ...(other ? { other } : {}) }
}

function durations(words: string, base: number, rounded: boolean): { totals: NumberWords[]; gaps: NumberWords[] } {
  const totals: NumberWords[] = []
  const gaps: NumberWords[] = []
  for (const match of everyMatch(TOTAL, words)) {
    const [all, prefix, figures = '', unit = '', seconds = '0', half] = match
    const before = words.slice(Math.max(0, match.index - 2), match.index)
    if (
      /[\d×.时点第]$|\d[至到~-]$/.test(before) ||
      prefix === '约' ||
      (/每[次遍轮回][^,。;]{0,3}$/.test(words.slice(Math.max(0, match.index - 6), match.index)) && rounded)
    )
      continue
    const from = base + match.index
    const entry = { from, to: from + all.length }
    const lead = words.slice(Math.max(0, match.index - 12), match.index)
    const inSeconds = unit.startsWith('分') ? Number(figures) * 60 + (half ? 30 : Number(seconds)) : Number(figures)
    const separates = prefix !== undefined || /[间相]?隔$/.test(before)
    if (separates && unit === '分钟') gaps.push({ ...entry, value: Number(figures) })
    else if (
      !separates &&
      ((unit.startsWith('分') && !figures.includes('.')) ||
        /(?:共|时间|持续|历时|时长|合计|总计|计)(?:为|:)?$/.test(lead) ||
        (!rounded && /(?:连续鸣[响放]?|长鸣|长音|持续鸣[响放]?)$/.test(lead)))
    )
      totals.push({ ...entry, value: inSeconds })
  }
  return { totals, gaps }
}

function onOff(words: string, base: number): { on: NumberWords; off: NumberWords; unitless: boolean }[] {
  return [...everyMatch(ON_OFF, words), ...everyMatch(OFF_BEHIND, words)].flatMap((match) => {
    const [all, on, onUnit, off, offUnit] = match
    if (on === undefined || off === undefined || /[\d×]/.test(words.charAt(match.index - 1))) return []
    const middle = base + match.index + all.indexOf(off, all.indexOf(on) + on.length)
    const from = base + match.index
    const to = from + all.length
    return [
      {
        on: { value: Number(on), from, to: base + match.index + all.indexOf(on) + on.length + (onUnit?.length ?? 0) },
        off: { value: Number(off), from: middle, to },
        unitless: onUnit === '' || offUnit === '',
      },
    ]
  })
}

function triple(words: string, base: number): RhythmWords | undefined {
  const [match, ...more] = everyMatch(TRIPLE, words)
  if (!match || more.length > 0) return undefined
  const [on, off, repeats] = [numbered(match, 1, base), numbered(match, 3, base), numbered(match, 5, base)]
  return on && off && repeats ? { on, off, repeats, unitless: true } : undefined
}

const overlaps = ({ index, 0: words }: RegExpExecArray, at: number): boolean => at >= index && at < index + words.length

/** Reads how a signal sounds from the words on it; `base` is their place in the plain text. */
export function rhythmOf(words: string, base: number): RhythmWords {
  const rounds = onOff(words, base)
  const [round] = rounds
  const differs = rounds.find(({ on, off }) => on.value !== round?.on.value || off.value !== round.off.value)
  const all = [
    ...everyMatch(REPEATS, words),
    ...everyMatch(REPEATS_OF_PERIOD, words),
    ...everyMatch(BARE_REPEATS, words),
  ]
  const said = agreed(
    all.flatMap((match) => numbered(match, 1, base) ?? numbered(match, 2, base) ?? numbered(match, 3, base) ?? []),
  )
  const periods = ROUND_IS_PERIOD.test(words) && !ROUNDS_ARE_PERIOD.test(words) && !said.one
  const repeats = periods ? agreed(everyMatch(PERIODS, words).flatMap((match) => numbered(match, 1, base) ?? [])) : said
  const { totals, gaps } = durations(words, base, rounds.length > 0 || /反复|重复|循环|[停歇]/.test(words))
  const total = agreed(totals)
  // 共鸣放3个循环 says how often a round comes, not how often all of it.
  const whole = everyMatch(CYCLES, words).filter(({ index }) => !all.some((one) => overlaps(one, index)))
  const cycles = agreed((periods ? [] : whole).flatMap((match) => numbered(match, 1, base) ?? []))
  const gap = agreed(gaps)
  const [long] = everyMatch(
    CONTINUOUS,
    words.replace(NOT_CONTINUOUS, (some) => '_'.repeat(some.length)),
  )
  const [masked] = hiddenFigures(words, /[秒遍次分个]/)
  const [group] = everyMatch(GROUPS, words)
  const grouped = group && { from: base + group.index, to: base + group.index + group[0].length }
  const contradictory = total.other ?? (round ? repeats.other : undefined) ?? cycles.other ?? grouped
  const bare = round ? undefined : triple(words, base)
  const rhythm: RhythmWords = bare ?? { unitless: round?.unitless ?? false }
  if (round) Object.assign(rhythm, { on: round.on, off: round.off })
  if (round && repeats.one) rhythm.repeats = repeats.one
  if (!round && !bare && long && !BROKEN_UP.test(words))
    rhythm.continuous = { from: base + long.index, to: base + long.index + long[0].length }
  if (total.one) rhythm.total = total.one
  if (cycles.one) rhythm.cycles = cycles.one
  if (gap.one && !gap.other) rhythm.gap = gap.one
  if (differs) rhythm.uneven = differs.on
  if (contradictory) rhythm.contradictory = contradictory
  if (masked) rhythm.masked = { from: base + masked.from, to: base + masked.to }
  return rhythm
}

/** Where rhythms begin in words that hold several of them, one after the other: the rows of a flattened table. */
export function rhythmStarts(words: string): number[] {
  const long = everyMatch(
    CONTINUOUS,
    words.replace(NOT_CONTINUOUS, (some) => '_'.repeat(some.length)),
  )
  const rounds = everyMatch(ON_OFF, words)
  const free = long.filter(
    ({ index }) => !rounds.some((round) => index >= round.index - 3 && index < round.index + round[0].length),
  )
  return [...rounds, ...free].map(({ index }) => index).sort((one, other) => one - other)
}

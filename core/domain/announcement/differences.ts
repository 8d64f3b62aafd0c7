import { patterns, type Signal } from '../alarm/patterns'
import { dateInWords, weekdayOf } from '../moment'
import { channelDifferences } from './channelDifferences'
import { error, warning, type Finding } from './checks/finding'
import { testIn, type Content, type TestFacts } from './content'
import { districtDifferences } from './districtDifferences'
import { lawDifferences } from './lawDifferences'
import { endOf, spanOf } from './words/timesInWords'

/** One field of the signed text as the reader found it: a value, or nothing, and then perhaps what stood in the way. */
export type AsRead<T> = { state: 'read'; value: T } | { state: 'empty'; because?: string }

/** What the reader found in the signed text; the rest of its answer is not asked for here. */
export interface PaperAsRead {
  date: AsRead<string>
  weekday: AsRead<string>
  sessions: readonly {
    from: AsRead<string>
    until: AsRead<string>
    signals: readonly { signal: string; at: AsRead<string>; onSeconds: AsRead<number>; offSeconds: AsRead<number> }[]
  }[]
  issuer: AsRead<string>
  documentNumber: AsRead<string>
  signedOn: AsRead<string>
}

const differs = (code: string, what: string, text: string, data: string): Finding =>
  error(`textDiffers${code}`, `${what}不一致：签发文本是“${text}”，填写的是“${data}”。请改正填写的内容，或重新签发。`)

const unread = (code: string, what: string, because?: string): Finding =>
  warning(
    `textUnread${code}`,
    `没有从签发文本中读出${what}${because === undefined ? '' : `（${because}）`}，请人工核对后说明。`,
  )

const squeezed = (text: string): string => text.replace(/\s/g, '')

/** One field against the data. `wanted` null: there is none in the data, and what the text has is then a difference. */
function compare(code: string, what: string, asRead: AsRead<string>, wanted: string | null): Finding[] {
  if (asRead.state === 'empty') return wanted === null ? [] : [unread(code, what, asRead.because)]
  if (wanted === null) return [differs(code, what, asRead.value, '无')]
  return squeezed(asRead.value) === squeezed(wanted) ? [] : [differs(code, what, asRead.value, wanted)]
}

const isSignal = (name: string): name is Signal => name in patterns

/** The rhythm that the text gives a signal, where it gives one: the nationwide pattern, of which a text can get a number wrong. */
function rhythmDifferences(paper: PaperAsRead): Finding[] {
  const wrong = paper.sessions.flatMap(({ signals }) =>
    signals.flatMap(({ signal, onSeconds, offSeconds }) => {
      const round = isSignal(signal) ? patterns[signal].rhythm.rounds[0] : undefined
      if (!round || !isSignal(signal)) return []
      const isOther =
        (onSeconds.state === 'read' && onSeconds.value !== round.sounds) ||
        (offSeconds.state === 'read' && offSeconds.value !== round.rests)
      return isOther ? [patterns[signal]] : []
    }),
  )
  return [...new Set(wrong)].map(({ name, sentence }) =>
    error('textDiffersPattern', `签发文本中${name}的鸣响时间与全国统一的信号不一致：应为${sentence}。`),
  )
}

/** The starts of the signals of one session in the text, where it gives all of them. */
function sessionDifferences(
  wanted: TestFacts['sessions'][number],
  paper: PaperAsRead['sessions'][number],
  where: string,
): Finding[] {
  const { from, to } = spanOf(wanted)
  const perSignal = wanted.flatMap(({ signal, at }) => {
    const found = paper.signals.find((one) => one.signal === signal)
    return found?.at.state === 'read' && found.at.value !== at
      ? [
          differs(
            'Times',
            `${where}${patterns[signal].name}的时间`,
            `${found.at.value}至${endOf(found.at.value)}`,
            `${at}至${endOf(at)}`,
          ),
        ]
      : []
  })
  const isUnread = wanted.some(({ signal }) => paper.signals.find((one) => one.signal === signal)?.at.state !== 'read')
  return [
    ...compare('Times', `${where}开始时间`, paper.from, from),
    ...compare('Times', `${where}结束时间`, paper.until, to),
    ...perSignal,
    ...(isUnread ? [unread('Signals', `${where}每种警报各自的时间`)] : []),
  ]
}

function timeDifferences({ sessions }: TestFacts, paper: PaperAsRead): Finding[] {
  if (paper.sessions.length === 0) return [unread('Times', '试鸣时间')]
  if (paper.sessions.length !== sessions.length)
    return [differs('Times', '场次', `${paper.sessions.length}场`, `${sessions.length}场`)]
  return sessions.flatMap((session, index) => {
    const found = paper.sessions[index]
    return found ? sessionDifferences(session, found, sessions.length > 1 ? `第${index + 1}场` : '') : []
  })
}

function dateDifferences({ date }: TestFacts, paper: PaperAsRead): Finding[] {
  const stated = paper.weekday.state === 'read' ? paper.weekday.value.replace(/^周/, '星期').replace('天', '日') : null
  return [
    ...compare('Date', '试鸣日期', paper.date, date),
    ...(stated !== null && stated !== weekdayOf(date)
      ? [differs('Weekday', '星期', stated, `${dateInWords(date)} ${weekdayOf(date)}`)]
      : []),
  ]
}

type Districts = readonly { code: string; name: string }[]

/** Districts, channels and laws by their words. A correction or a postponement need not repeat what stays as it was. */
function wordDifferences({ kind }: Content, text: string, test: TestFacts, districts: Districts): Finding[] {
  const isChange = kind !== 'alarmTest'
  return [
    ...districtDifferences(text, test.districts, districts, isChange),
    ...channelDifferences(text, test.channels, isChange),
    ...(isChange ? [] : lawDifferences(text, test.legalBasis)),
  ]
}

/** One finding of a kind is enough; the messages of several stand together. */
function together(findings: readonly Finding[]): Finding[] {
  return [...new Set(findings.map(({ code }) => code))].flatMap((code) => {
    const same = findings.filter((finding) => finding.code === code)
    const [first] = same
    return first ? [{ ...first, message: [...new Set(same.map(({ message }) => message))].join('') }] : []
  })
}

/**
 * What the signed text says otherwise than the data: each difference is an error that names both, since what was signed is
 * the original and the data are what phones follow. What the reader could not read, somebody compares and says so.
 * Only announcements that hold a test and a signed text are compared; `paper` is null where the text could not be read at all.
 */
export function textDifferences(content: Content, paper: PaperAsRead | null, districts: Districts): Finding[] {
  const test = testIn(content)
  if (!test || !content.signed) return []
  if (!paper) return [unread('All', '任何内容')]
  return together([
    ...dateDifferences(test, paper),
    ...timeDifferences(test, paper),
    ...rhythmDifferences(paper),
    ...wordDifferences(content, content.signed.text, test, districts),
    ...compare('Number', '发文字号', paper.documentNumber, content.paper.documentNumber),
    ...compare('Issuer', '签发机关', paper.issuer, content.paper.issuer),
    ...compare('SignedOn', '成文日期', paper.signedOn, content.paper.signedOn),
  ])
}

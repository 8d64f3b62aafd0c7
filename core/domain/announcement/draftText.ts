import { patterns } from '../alarm/patterns'
import { dateInWords } from '../moment'
import { testIn, type Content, type Session, type TestFacts } from './content'
import { cancelledText, dayInPaper, misfiredText, timesInPaper } from './standingTexts'
import { districtsInWords, type Area } from './words/districtsInWords'
import { endOf } from './words/timesInWords'

/**
 * Stands above the text wherever it is shown or saved, and is no part of it: what the program writes is a proposal, and
 * only what was signed is the notice. No red head, seal or emblem is ever drawn.
 */
export const draftHeading = '代拟稿（由填报内容生成，以签发文本为准）'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
const numbered = (items: readonly string[]): string[] =>
  items.map((item, index) => `${numerals[index] ?? String(index + 1)}、${item}`)

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`)

/** How a notice words each rhythm: 西安 市政告字〔2020〕2号, 略阳 2025. */
const rhythms = {
  preliminary: '鸣36秒，停24秒，反复3遍，时间3分钟',
  airRaid: '鸣6秒，停6秒，反复15遍，时间3分钟',
  allClear: '连续鸣放，时间3分钟',
} as const

const signalLine = ({ signal, at }: Session[number]): string =>
  `${patterns[signal].name}：${at}至${endOf(at)}，${rhythms[signal]}`

function signalsOf({ sessions }: TestFacts): string[] {
  const lines = sessions.map((session) => session.map(signalLine).join('；'))
  if (sessions.length === 1) return [`试鸣信号。按预先警报、空袭警报、解除警报的顺序进行。${lines.join('')}。`]
  return [
    `试鸣信号。每场按预先警报、空袭警报、解除警报的顺序进行。${lines
      .map((line, index) => `第${numerals[index] ?? ''}场，${line}。`)
      .join('')}`,
  ]
}

const calm = '请广大市民听到警报信号后，保持正常生活、工作和学习秩序。'

/** The numbered points of a notice of a test: when, where, which signals, on which channels, and what residents should know. */
function pointsOf(test: TestFacts, area: Area): string[] {
  const notes = test.notes.some((note) => note.includes('秩序')) ? test.notes : [calm, ...test.notes]
  return numbered([
    `试鸣时间。${timesInPaper(test)}。`,
    `试鸣范围。${districtsInWords(test.districts, area)}。`,
    ...signalsOf(test),
    ...(test.channels.length > 0 ? [`试鸣同时，${test.channels.join('、')}同步发放警报信号。`] : []),
    ...notes.map(ended),
  ])
}

function testText(content: Content, test: TestFacts, area: Area): string[] {
  const { issuer, form } = content.paper
  const basis = test.legalBasis.length > 0 ? `根据${test.legalBasis.join('、')}规定，` : ''
  return [
    `${basis}${issuer}定于${dayInPaper(test.date)}试鸣防空警报。现${form}如下：`,
    ...pointsOf(test, area),
    `特此${form}。`,
  ]
}

function postponed(content: Content, test: TestFacts, { before, area }: Beside): string[] {
  const { form } = content.paper
  const former = before ? `原定于${timesInPaper(before)}进行的防空警报试鸣` : '原定的防空警报试鸣'
  return [`${former}，调整至${timesInPaper(test)}进行。现${form}如下：`, ...pointsOf(test, area), `特此${form}。`]
}

/** What a draft needs beside its content: the announcement it is about, its test, and the city. */
interface Beside {
  before: TestFacts | null
  about: Content | null
  area: Area
}

function corrected(content: Content, { about, area }: Beside): string[] {
  const test = testIn(content)
  const number = about?.paper.documentNumber
  const former = about ? `《${about.title}》${number ? `（${number}）` : ''}` : '原通告'
  return [
    `${former}有误，现更正如下：`,
    ...paragraphsOf(content.body),
    ...(test ? pointsOf(test, area) : []),
    '给大家带来不便，敬请谅解。',
  ]
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The paragraphs between head and foot. Where the office wrote a text itself, that is the text. */
function bodyOf(content: Content, beside: Beside): string[] {
  if (content.kind === 'correction') return corrected(content, beside)
  const own = paragraphsOf(content.body)
  if (own.length > 0) return own
  if (content.kind === 'alarmTest') return testText(content, content.test, beside.area)
  if (content.kind === 'postponement') return postponed(content, content.test, beside)
  if (content.kind === 'cancellation') return [cancelledText(beside.before, beside.area), `特此${content.paper.form}。`]
  return content.kind === 'clarification' ? paragraphsOf(misfiredText(content.place, content.at)) : []
}

/**
 * The 代拟稿: the text of an official paper written from the data, as Hanzhong's notices read (汉中 2020-02-27, 略阳 2025).
 * Title, number, paragraphs indented by two characters, issuer and 成文日期; ready to be copied, `draftHeading` apart.
 * `about` is the announcement that a change is about, where there is one.
 */
export function draftText(content: Content, about: Content | null, area: Area): string {
  const { issuer, documentNumber, signedOn } = content.paper
  const before = about ? testIn(about) : null
  return [
    content.title,
    ...(documentNumber === null ? [] : [documentNumber]),
    '',
    ...bodyOf(content, { before, about, area }).map((paragraph) => `　　${paragraph}`),
    '',
    issuer,
    ...(signedOn === null ? [] : [dateInWords(signedOn, true)]),
  ].join('\n')
}

import { everyMatch } from './everyMatch'
import { type Field, type Span, empty, read } from './fields'
import { timesByPlace } from './places'
import { type Page, type Stretch, quoted, spansOf, stretchAt } from './page'

/** Words of the notice, as they stand in it, and where. */
export interface Quote {
  words: string
  span: Span
}

function quote(page: Page, from: number, to: number): Quote[] {
  const words = quoted(page, { from, to })
  const [span] = spansOf(page, { from, to })
  return words === '' || !span ? [] : [{ words, span }]
}

function quotes(all: readonly Quote[]): Field<string[]> {
  const distinct = all.filter(({ words }, at) => all.findIndex((other) => other.words === words) === at)
  return distinct.length === 0
    ? empty('missing')
    : read(
        distinct.map(({ words }) => words),
        distinct.map(({ span }) => span),
      )
}

const LAW =
  /《[^《》\n]{0,40}(?:《[^《》\n]{2,40}》[^《》\n]{0,20})?[^《》\n]{0,40}》(?:第[一二三四五六七八九十百\d]+条(?:第[一二三四五六七八九十\d]+[款项])*)?/g
const IS_LAW = /(?:法|条例|规定|办法|决定|意见|规则|细则)(?:\([^)]*\))?》/
const BARE_LAW =
  /(?:中华人民共和国)?(?:人民防空法|国防动员法|国防教育法|突发事件应对法)(?:第[一二三四五六七八九十百\d]+条(?:第[一二三四五六七八九十\d]+[款项])*)?/g

/** The laws and rules that the notice rests on, as it writes them. */
export function readLegalBasis(page: Page): Field<string[]> {
  const named = everyMatch(LAW, page.text).filter(({ 0: words }) => IS_LAW.test(words))
  const bare = everyMatch(BARE_LAW, page.text).filter(
    ({ index }) => !named.some((one) => index >= one.index && index < one.index + one[0].length),
  )
  return quotes([...named, ...bare].flatMap(({ 0: words, index }) => quote(page, index, index + words.length)))
}

const CHANNEL =
  /电视|广播|频道|调频|中波|短波|[FA]M|[Mk]?Hz|短信|微信|微博|客户端|公众号|网站|LED|显示屏|多媒体|融媒体|警报器|警报车|固定警报|机动警报|预警信息|村村响|大喇叭|抖音|新媒体|报纸|电台/i
const NOT_A_CHANNEL =
  /预先警报|空袭警报|解除警报|维护|调试|检修|误鸣|故障|占用|混同|停驶|正常节目|不再?(?:播|发|同步|转播|参加)/
const SENT_BY = /^(?:同时|试鸣同时|届时|并|同步)?(?:通过|利用|采用|使用|由|以)?/
const AND_THEN = /(?:同步)?(?:发放|发布|播发|播放|鸣响|进行|统一|同步|示警|发送)[^、,]*$/

/** The ways by which the signals and the words about them reach people, as the notice writes them. */
export function readChannels(page: Page): Field<string[]> {
  const found: Quote[] = []
  for (const { from, words } of page.statements) {
    if (NOT_A_CHANNEL.test(words)) continue
    for (const { 0: piece, index } of everyMatch(/[^、,:]+/g, words)) {
      if (!CHANNEL.test(piece)) continue
      const lead = SENT_BY.exec(piece)?.[0].length ?? 0
      const end = AND_THEN.exec(piece)?.[0] ?? ''
      const tail = CHANNEL.test(end) || !CHANNEL.test(piece.slice(lead, piece.length - end.length)) ? 0 : end.length
      found.push(...quote(page, from + index + lead, from + index + piece.length - tail))
    }
  }
  return quotes(found)
}

const NOTE =
  /秩序|惊慌|勿惊|勿慌|恐慌|辨听|听辨|辨别|处罚|不需要|无需|不必|相互转告|互相转告|如有疑问|咨询|拨打|提醒|做好.{0,6}工作/

/** What people are asked to do or not to do, sentence by sentence. */
export function readNotes(page: Page): Field<string[]> {
  return quotes(
    page.statements.filter(({ words }) => NOTE.test(words)).flatMap(({ from, to }) => quote(page, from, to)),
  )
}

const LABEL = /(?:范围|区域)(?:及方式|和方式)?(?:为|:|是)?\n?/g
const WITHIN =
  /在((?:[^在。;:,\n]|\([^)]*\)){1,140}?)(?:范围内|区域内|同步|统一|依法|组织|进行|开展|试鸣|鸣放|鸣响|拉响)/g
const WHOLE = /全[市县区州省](?:各?镇?\(?街?\)?|范围|中心城区)?/g
const PLACE_AND_DATE = /(?:^|\n)([一-龥]{2,8}[市县区州])(?=\d{1,2}月\d{1,2}[日号].{0,12}(?:试鸣|警报))/g
const IS_PLACE = /[市县区州省镇乡村街城域]/
const NOT_A_PLACE = /期间|前提|基础|领导|过程|同时|情况下|通知|办公室|信号|时间/

const sounds = (statement: Stretch): boolean => /试鸣|鸣放|鸣响|拉响|警报|演习/.test(statement.words)

/** The area as the notice writes it: behind 范围, else 在…范围内, else 全市. */
function areaOf(page: Page): Quote | undefined {
  for (const { 0: label, index } of everyMatch(LABEL, page.text)) {
    const from = index + label.length
    if (!/[:\n为是]/.test(label)) continue
    const statement = stretchAt(page.statements, from)
    const [words] = quote(page, from, Math.max(from, statement.to))
    if (words && IS_PLACE.test(words.words) && !/\d[日时点:]/.test(words.words)) return words
  }
  const within = everyMatch(WITHIN, page.text).flatMap((match) => {
    const [, place = ''] = match
    const from = match.index + 1
    if (
      page.text.charAt(match.index - 1) === '不' ||
      !IS_PLACE.test(place) ||
      NOT_A_PLACE.test(place) ||
      /^本[市县区州]$/.test(place) ||
      !sounds(stretchAt(page.statements, from))
    )
      return []
    return quote(page, from, from + place.length)
  })
  const whole = everyMatch(WHOLE, page.text).filter(
    ({ index }) => sounds(stretchAt(page.statements, index)) && !/[与和同随跟]/.test(page.text.charAt(index - 1)),
  )
  const named = everyMatch(PLACE_AND_DATE, page.text)
  const [first] = [
    ...within,
    ...whole.flatMap(({ 0: words, index }) => quote(page, index, index + words.length)),
    ...named.flatMap(({ 0: all, 1: place = '', index }) =>
      quote(page, index + all.length - place.length, index + all.length),
    ),
  ]
  return first
}

/** The place in the issuer's name: 西安市 of 西安市人民政府. */
function placeOf(page: Page, issuer: Field<string>): Quote[] {
  const [span] = issuer.spans
  if (issuer.state === 'empty' || !span) return []
  const [place] = /^[一-龥]{1,8}?[省市縣县區区州]/.exec(page.plain.original.slice(span.from, span.to)) ?? []
  return place === undefined ? [] : [{ words: place, span: { from: span.from, to: span.from + place.length } }]
}

const EXCEPT = /除[^,。;:\n]{1,40}?(?:以外|之外|外)|[^,。;:\n]{1,30}除外|(?:不含|不包括)[^,。;:\n)]{1,30}/g

/** The places that are left out: 除留坝县、佛坪县外. */
const exceptionsOf = (page: Page): Quote[] =>
  everyMatch(EXCEPT, page.text)
    .filter(({ 0: words }) => IS_PLACE.test(words))
    .flatMap(({ 0: words, index }) => quote(page, index, index + words.length))

/** Where the sirens sound, in the notice's own words. 全市 or 中心城区 alone names no place, so the issuer's stands before it. */
export function readRegion(page: Page, issuer: Field<string>): Field<string[]> {
  const byPlace = timesByPlace(page)
  if (byPlace.length > 0) return empty('ambiguous', spansOf(page, ...byPlace), '各地的试鸣时间不同')
  const area = areaOf(page)
  if (!area) return empty('missing')
  const place = placeOf(page, issuer).filter(({ words }) => !area.words.includes(words))
  return quotes([...place, area, ...exceptionsOf(page)])
}

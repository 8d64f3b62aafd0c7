import { everyMatch } from './everyMatch'
import { type Field, empty, read } from './fields'
import { type Page, spansOf } from './page'

const BRACKETED = '[一-龥]{1,14}[〔[(【](?:19|20)[\\d×]{2}[〕\\])】]第?[\\d×]+号'
const WHOLE_LINE = new RegExp(`^(?:(?:发文字号|文号|文件编号|编号):)?(${BRACKETED})$`)
const NUMBERED = /^[(〔]?(?:(?:19|20)[\d×]{2}年)?第?([\d×]+)号[)〕]?$/
const YEAR = /[〔[(【]((?:19|20)\d{2})[〕\])】]/g

/** 〔 〕 around the year, as the standard for official papers has it, whatever brackets the copy has. */
const withBrackets = (number: string): string => number.replace(/[[(【]/, '〔').replace(/[\])】]/, '〕')

interface Found {
  from: number
  to: number
  words: string
}

function ownNumbers(page: Page): Found[] {
  return page.lines.flatMap((line) => {
    const match = WHOLE_LINE.exec(line.words)
    const words =
      match?.[1] ??
      (NUMBERED.test(line.words) && line.words.includes('第') ? line.words.replace(/^[(〔]|[)〕]$/g, '') : undefined)
    if (words !== undefined) {
      const from = line.from + line.words.indexOf(words)
      return [{ from, to: from + words.length, words }]
    }
    return behindABlank(page, line.from, line.words)
  })
}

/** A number that ends the line of the title and is parted from it by a blank: 西安市人民政府通告 市政告字〔2020〕2号. */
function behindABlank(page: Page, lineFrom: number, line: string): Found[] {
  if (line.length > 60 || !line.endsWith('号') || /[。;,]/.test(line)) return []
  const span = page.plain.spanOf(lineFrom, lineFrom + line.length)
  const original = page.plain.original.slice(span.from, span.to)
  const blank = /[\s\u3000]+(?=\S+$)/.exec(original)
  if (!blank) return []
  for (let from = lineFrom; from < lineFrom + line.length; from++) {
    if (page.plain.spanOf(from, from + 1).from < span.from + blank.index + blank[0].length) continue
    const words = line.slice(from - lineFrom)
    return new RegExp(`^${BRACKETED}$`).test(words) ? [{ from, to: from + words.length, words }] : []
  }
  return []
}

/**
 * The number of the notice itself. It stands by itself in a line or ends the title's; a number inside a sentence is that
 * of a paper the notice refers to.
 */
export function readDocumentNumber(page: Page): Field<string> {
  const own = ownNumbers(page)
  const first = own[0]
  if (!first) return empty('missing')
  const spans = spansOf(page, ...own)
  if (own.some(({ words }) => words.includes('×'))) return empty('masked', spans)
  if (own.some(({ words }) => withBrackets(words) !== withBrackets(first.words))) return empty('contradictory', spans)
  return read(withBrackets(first.words), spans.slice(0, 1))
}

/** The years in document numbers, the notice's own and those it refers to; one when all agree. */
export function yearOfNumbers({ text }: Page): { year: number; from: number; to: number } | undefined {
  const all = everyMatch(YEAR, text)
  const [first] = all
  if (!first || all.some((one) => one[1] !== first[1])) return undefined
  return { year: Number(first[1]), from: first.index, to: first.index + first[0].length }
}

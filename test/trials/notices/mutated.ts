import type { Chance } from '@core/domain/chance'
import { oddTexts } from '../mutations/oddValues'
import { between, pick } from '../mutations/pick'

type Mutation = (text: string, chance: Chance) => string

const ODD = [
  '',
  ' ',
  '　',
  '\t',
  '\n',
  '\r\n',
  '\u200b',
  '×',
  '*',
  '。',
  ',',
  '、',
  ':',
  '：',
  '-',
  '—',
  '(',
  ')',
  '“',
  '年',
  '月',
  '日',
  '时',
  '分',
  '秒',
  '0',
  '1',
  '9',
  '１',
  '十',
  '〇',
]

function replaced(text: string, chance: Chance, pattern: RegExp, by: (found: string) => string): string {
  const places = Array.from(text.matchAll(pattern))
  if (places.length === 0) return text
  const { index, 0: found } = pick(places, chance)
  return text.slice(0, index) + by(found) + text.slice(index + found.length)
}

const NUMERALS = '〇一二三四五六七八九'

/** Ways in which texts are spoilt by copying, by text recognition, by haste, and by malice. */
const mutations: readonly Mutation[] = [
  (text, chance) => replaced(text, chance, /[\s\S]/g, () => ''),
  (text, chance) => replaced(text, chance, /\d/g, () => ''),
  (text, chance) => replaced(text, chance, /\d/g, () => pick(['0', '1', '2', '5', '9'], chance)),
  (text, chance) => replaced(text, chance, /\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text, chance) => replaced(text, chance, /\d/g, (digit) => NUMERALS.charAt(Number(digit))),
  (text, chance) => replaced(text, chance, /[年月日号时点分秒遍次]/g, () => ''),
  (text, chance) => replaced(text, chance, /[:∶]/g, () => pick(['', '：', '︰', '.', '点', ' : '], chance)),
  (text, chance) => replaced(text, chance, /[，,。;、\n]/g, () => pick(['', ' ', '\n', '，', ';', '\t'], chance)),
  (text, chance) => replaced(text, chance, /[\s\S]/g, (one) => one + pick(ODD, chance)),
  (text, chance) => replaced(text, chance, /[\s\S]/g, (one) => one + pick(oddTexts, chance)),
  (text, chance) => replaced(text, chance, /[^\n]+\n?/g, () => ''),
  (text, chance) => replaced(text, chance, /[^\n]+\n?/g, (line) => line + line),
  (text) =>
    text.replace(
      /\n/g,
      pick([' ', '\t', ''], () => 0.1),
    ),
  (text) => text.split('').join(' '),
  (text, chance) => text.slice(0, between(0, text.length, chance)),
  (text, chance) => text.slice(between(0, text.length, chance)),
  (text, chance) => {
    const [from, to] = [between(0, text.length, chance), between(0, text.length, chance)]
    return text.slice(0, from) + text.slice(Math.min(from, to), Math.max(from, to)) + text.slice(from)
  },
  (text) => text.split('\n').reverse().join('\n'),
]

/** A text spoilt once to four times. */
export function mutated(text: string, chance: Chance): string {
  let spoilt = text
  for (let left = between(1, 4, chance); left > 0; left--) spoilt = pick(mutations, chance)(spoilt, chance)
  return spoilt
}

const DIGIT = /[0-9０-９〇一二三四五六七八九十]/g

/** The same text with one digit hidden, as copies hide them: 3月1×日. */
export function masked(text: string, chance: Chance): string {
  return replaced(text, chance, DIGIT, () => pick(['×', '×', '*', 'X', '□', '_'], chance))
}

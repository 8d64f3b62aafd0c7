import { error, warning, type Finding } from './checks/finding'
import { everyMatch } from './reading/everyMatch'
import { plainOf } from './reading/plain'

/** A frequency as notices write it: 95.6MHz, 1251 KHz, FM 96.2, 调频95.6, 1251千赫 (汉中 2020, 广州 2024). */
const FREQUENCY =
  /(\d{2,4}(?:\.\d{1,2})?)\s*(?:[MK]Hz|兆赫|千赫)|(?:[FA]M|调频|中波)(?:广播|频率)?[:\s]*(\d{2,4}(?:\.\d{1,2})?)(?![\d.:年月日时点分])/gi

const normalized = (text: string): string => text.normalize('NFKC')

const distinct = (numbers: readonly (string | undefined)[]): string[] => [...new Set(numbers.map(Number).map(String))]

const frequenciesIn = (text: string): string[] =>
  distinct(everyMatch(FREQUENCY, normalized(text)).map(([, one, other]) => one ?? other))

/** Every number of a text: of several frequencies only the last may have its unit, 调频95.6、102.7兆赫. */
const numbersIn = (text: string): string[] =>
  distinct(everyMatch(/\d+(?:\.\d+)?/g, normalized(text)).map(([one]) => one))

/** How a channel is called may differ; its number may not. */
function frequencyDifferences(text: string, channels: readonly string[]): Finding[] {
  const all = channels.join('\n')
  const [signed, filled] = [frequenciesIn(text), frequenciesIn(all)]
  const [inText, inData] = [numbersIn(text), numbersIn(all)]
  const differs = filled.some((one) => !inText.includes(one)) || signed.some((one) => !inData.includes(one))
  if (!differs) return []
  const words = (some: readonly string[]) => some.join('、') || '无'
  return [
    error(
      'textDiffersChannels',
      `广播频率不一致：签发文本是“${words(signed)}”，填写的是“${words(filled)}”。请改正填写的内容，或重新签发。`,
    ),
  ]
}

/** What makes no other station of it: quotes and blanks, 人民 and the 市 of a city, a frequency, which is compared by itself. */
const alike = (text: string): string =>
  plainOf(text)
    .text.replace(FREQUENCY, '')
    .replace(/[\s“”"'「」]|人民|[市县区]/g, '')

/** Whether all characters of a name stand in a piece in their order: 汉中综合频道 in 汉中电视台综合频道. */
function holds(piece: string, name: string): boolean {
  let at = 0
  for (const character of name) {
    at = piece.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The name of one station or programme; ways that have none are not looked for: 手机短信, 微信平台, 当地电视台. */
const NAME = /^(?!广播|当地|本地|各|有关).{2,}(?:频道|电视台|电台|\d台)$/

/** Stations and programmes by their names. */
function nameDifferences(text: string, channels: readonly string[]): Finding[] {
  const pieces = alike(text.replace(/[，。；：;:\n]/g, '。')).split('。')
  const missing = channels.filter((channel) =>
    channel
      .split(/[、，,;；（）()]/)
      .map(alike)
      .filter((name) => NAME.test(name))
      .some((name) => !pieces.some((piece) => holds(piece, name))),
  )
  if (missing.length === 0) return []
  const words = `签发文本中没有找到填写的频道：${missing.join('、')}。文本可能用了别的名称，请核对，改正填写的内容，或说明理由。`
  return [warning('textUnreadChannels', words)]
}

/**
 * The channels in the data against those that the signed text names: a frequency that only one of the two has is a
 * difference, a name that is not found is for somebody to compare. Data without any channel are warned of elsewhere, and
 * where a test is changed, frequencies are compared only if the text names any.
 */
export function channelDifferences(text: string, channels: readonly string[], isChange = false): Finding[] {
  if (channels.length === 0) return []
  if (isChange) return frequenciesIn(text).length > 0 ? frequencyDifferences(text, channels) : []
  return [...frequencyDifferences(text, channels), ...nameDifferences(text, channels)]
}

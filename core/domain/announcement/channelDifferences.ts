import { error, type Finding } from './checks/finding'
import { everyMatch } from './reading/everyMatch'

/** A frequency as notices write it: 95.6MHz, 1251 KHz, FM 96.2, 1251千赫 (汉中 2020, 广州 2024). */
const FREQUENCY = /(\d{2,4}(?:\.\d{1,2})?)\s*(?:[MK]Hz|兆赫|千赫)|[FA]M\s*(\d{2,4}(?:\.\d{1,2})?)/gi

const frequenciesIn = (text: string): string[] => [
  ...new Set(everyMatch(FREQUENCY, text.normalize('NFKC')).map(([, one, other]) => String(Number(one ?? other)))),
]

/**
 * The frequencies that the signed text names against those of the channels in the data. How a channel is called may differ;
 * its number may not. Data without any channel are warned of elsewhere.
 */
export function channelDifferences(text: string, channels: readonly string[]): Finding[] {
  const [signed, filled] = [frequenciesIn(text), frequenciesIn(channels.join('\n'))]
  const differs =
    filled.some((one) => !signed.includes(one)) || (channels.length > 0 && signed.some((one) => !filled.includes(one)))
  if (!differs) return []
  const words = (some: readonly string[]) => some.join('、') || '无'
  return [
    error(
      'textDiffersChannels',
      `广播频率不一致：签发文本是“${words(signed)}”，填写的是“${words(filled)}”。请改正填写的内容，或重新签发。`,
    ),
  ]
}

import type { Area } from '../words/districtsInWords'
import { sentenceOf } from './sentence'
import type { Telling } from './telling'

/** A short message in Chinese holds 70 characters; a longer one is sent, and paid for, as several. */
export const SHORT_MESSAGE_LIMIT = 70

/** A short message of at most 70 characters, who sends it included: 【汉中市国动办】. */
export function shortMessage(telling: Telling, area: Area, signature: string): string {
  const signed = `【${signature}】`
  return `${signed}${sentenceOf(telling, area, SHORT_MESSAGE_LIMIT - signed.length)}`
}

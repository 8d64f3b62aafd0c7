import type { Area } from '../words/districtsInWords'
import { sentenceOf } from './sentence'
import type { Telling } from './telling'

export const PLAIN_TEXT_LIMIT = 60

/** The plain version: one sentence of at most 60 characters that anybody understands. */
export function plainText(telling: Telling, area: Area): string {
  return sentenceOf(telling, area, PLAIN_TEXT_LIMIT)
}

import { ownTexts } from '@core/domain/announcement/checks/texts'
import type { Content } from '@core/domain/announcement/content'

/** How many characters WeChat checks at once. */
const PIECE = 2500

/** All words of a content that residents read, in pieces that WeChat takes. */
export function piecesOf(content: Content): string[] {
  const texts = [...ownTexts(content), content.signed?.text ?? '']
  const characters = Array.from(texts.filter((text) => text !== '').join('\n'))
  const number = Math.ceil(characters.length / PIECE)
  return Array.from({ length: number }, (_, nth) => characters.slice(nth * PIECE, (nth + 1) * PIECE).join(''))
}

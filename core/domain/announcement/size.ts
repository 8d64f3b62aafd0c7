import { bytesOf } from '../publication/bytesOf'
import type { Content } from './content'
import { error, type Finding } from './checks/finding'

/**
 * The most bytes that a content may have. WeChat takes 100 KB in one call, and what goes along with a content needs some of it; a Chinese
 * character has three bytes, so that a long text and a long signed paper together can be too much, though each is not.
 */
export const MOST_BYTES = 96 * 1024

/** How many bytes a content has when it is sent and kept. */
export const bytesOfContent = (content: Content): number => bytesOf(JSON.stringify(content))

/** Whether a content is larger than one call carries. */
export const isTooLarge = (content: Content): boolean => bytesOfContent(content) > MOST_BYTES

const inKilobytes = (bytes: number): number => Math.ceil(bytes / 1024)

/** An announcement that is too large to be saved: how much too much, and what can be done. */
export function checkSize(content: Content): Finding[] {
  const bytes = bytesOfContent(content)
  if (bytes <= MOST_BYTES) return []
  const over = Math.ceil((bytes - MOST_BYTES) / 3)
  return [
    error(
      'tooLarge',
      `正文、签发原文等合计约${inKilobytes(bytes)}KB，一次最多能保存${inKilobytes(MOST_BYTES)}KB，约超出${over}个汉字。请删减，或把长文做成PDF附件。`,
    ),
  ]
}

import { testIn, type Content } from '@core/domain/announcement/content'
import { marks } from './marks'
import { openSheet } from './sheet'
import { testPoster, type Place } from './testPoster'
import { textPoster } from './textPoster'

/**
 * The poster of an announcement: A3 upright, its text as text in an embedded typeface, so that it can be searched, read aloud
 * and printed anywhere. `words` are what it must be marked with.
 */
export async function posterPdf(
  content: Content,
  place: Place,
  { words, now }: { words: readonly string[]; now: number },
): Promise<Buffer> {
  const { paper, whole } = await openSheet({ title: content.title, author: content.paper.issuer, now })
  const test = testIn(content)
  if (test) testPoster(paper, content, test, place)
  else textPoster(paper, content, place)
  marks(paper, words)
  paper.end()
  return whole
}

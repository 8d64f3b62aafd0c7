import { everyMatch } from './everyMatch'
import type { Span } from './fields'
import { signalWording } from './mentions'
import { type Page, spansOf } from './page'
import type { ReadSession } from './sessions'

/** Something in the notice that does not fit, though every value of it could be read. */
export interface Remark {
  words: string
  spans: Span[]
}

/** A signal that sounds beyond the end of the test as it is written. */
function soundsTooLong({ until: end, signals }: ReadSession): Remark[] {
  return signals.flatMap(({ signal, until }) => {
    if (end.state !== 'read' || until.state !== 'read' || until.value <= end.value) return []
    const words = `${signalWording[signal]}到${until.value}才结束,晚于写明的${end.value}`
    return [{ words, spans: [...until.spans, ...end.spans] }]
  })
}

const MISSPELT = /《中华人民共和国(?:防空法|人民防空条例|民防法)》/g

/** The law under another name than its own: 《中华人民共和国人民防空法》. */
function lawMisspelt(page: Page): Remark[] {
  return everyMatch(MISSPELT, page.text).map(({ 0: words, index }) => ({
    words: `${words}有误,应为《中华人民共和国人民防空法》`,
    spans: spansOf(page, { from: index, to: index + words.length }),
  }))
}

/** What does not fit in a notice whose fields were read. A field that does not fit with another is empty and says so itself. */
export function remarksOn(page: Page, sessions: readonly ReadSession[]): Remark[] {
  return [...sessions.flatMap(soundsTooLong), ...lawMisspelt(page)]
}

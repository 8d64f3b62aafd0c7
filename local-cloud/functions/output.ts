import type { Readable } from 'node:stream'

/** Characters of one line that are kept; what is longer goes on as a line of its own. */
const LONGEST_LINE = 16 * 1024

/** What an instance writes where a request begins, so that what follows on the stream belongs to that request. */
const MARK = /\0([\w-]{1,64})$/

/** Hears what an instance prints on one of its streams, a line at a time, each with the request that printed it. */
export function hearLines(stream: Readable, hear: (line: string, requestId: string) => void): void {
  let requestId = ''
  let rest = ''
  const take = (line: string): void => {
    const mark = MARK.exec(line)
    const text = mark ? line.slice(0, mark.index) : line
    if (text !== '' || !mark) hear(text, requestId)
    requestId = mark?.[1] ?? requestId
  }
  stream.setEncoding('utf8')
  stream.on('data', (part: string) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(take)
    while (rest.length > LONGEST_LINE) {
      take(rest.slice(0, LONGEST_LINE))
      rest = rest.slice(LONGEST_LINE)
    }
  })
  stream.on('end', () => {
    if (rest !== '') take(rest)
  })
}

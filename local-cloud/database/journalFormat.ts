import { crc32 } from 'node:zlib'
import { EJSON } from 'bson'
import { Damaged } from './damaged'
import type { Change } from './store'

/**
 * The journal, a text file that only grows. Its first line says how many of its bytes were acknowledged. Then come the
 * groups, each all or none: a line for each change and a last line with a checksum of the group and of all before it.
 *
 *     local-cloud journal 1 0000000000000172 1c291ca3
 *     +posts                                a collection comes to be
 *     =posts  1  {"_id":"p1"}               a document is kept under its number (tabs between the three)
 *     -posts  1                             it is gone
 *     ~posts                                the collection ends, with all in it
 *     .5f3759df                             the group is whole
 */
export const HEADER_BYTES = 64

const NEW_LINE = 10
const GROUP_END = '.'.charCodeAt(0)

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}

/** The first line: how many bytes of the file hold acknowledged writes. It never changes its length. */
export function header(acknowledged: number): Buffer {
  const text = `local-cloud journal 1 ${String(acknowledged).padStart(16, '0')}`
  return Buffer.from(`${`${text} ${hex(crc32(text))}`.padEnd(HEADER_BYTES - 1)}\n`)
}

function lineOf(change: Change): string {
  // Such a name comes from no request, only from an index file.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f]/.test(change.collection)) throw new Error(`'${change.collection}' is no name for a collection.`)
  if (change.kind === 'collection') return `+${change.collection}\n`
  if (change.kind === 'end') return `~${change.collection}\n`
  if (change.kind === 'drop') return `-${change.collection}\t${change.record}\n`
  return `=${change.collection}\t${change.record}\t${EJSON.stringify(change.document, { relaxed: false })}\n`
}

/** Some lines as a group: closed by the checksum of the group and of all before it. */
function closeGroup(lines: Buffer, before: number): { bytes: Buffer; checksum: number } {
  const checksum = crc32(lines, before)
  return { bytes: Buffer.concat([lines, Buffer.from(`.${hex(checksum)}\n`)]), checksum }
}

/** A group of changes as it stands in the journal, and the checksum of all up to its end. */
export function encodeGroup(changes: readonly Change[], before: number): { bytes: Buffer; checksum: number } {
  return closeGroup(Buffer.from(changes.map(lineOf).join('')), before)
}

/** The documents of each collection as texts of EJSON, by number. */
export type Texts = Map<string, Map<number, Buffer>>

/** What a journal holds, where its last whole group ends, the checksum up to there, and how many bytes are alive. */
export interface Replayed {
  collections: Texts
  end: number
  checksum: number
  live: number
}

/** A journal that holds these documents and nothing else, in one group. */
export function encodeWhole(collections: Texts): Buffer {
  const lines = [...collections].flatMap(([name, documents]) => [
    Buffer.from(lineOf({ kind: 'collection', collection: name })),
    ...[...documents].flatMap(([record, text]) => [Buffer.from(`=${name}\t${record}\t`), text, Buffer.from('\n')]),
  ])
  const { bytes } = closeGroup(Buffer.concat(lines), 0)
  return Buffer.concat([header(HEADER_BYTES + bytes.length), bytes])
}

function apply(line: Buffer, collections: Texts): boolean {
  const tab = line.indexOf('\t')
  const second = tab === -1 ? -1 : line.indexOf('\t', tab + 1)
  const name = line.toString('utf8', 1, tab === -1 ? line.length : tab)
  const documents = collections.get(name) ?? new Map<number, Buffer>()
  collections.set(name, documents)
  const record = Number(line.toString('latin1', tab + 1, second === -1 ? line.length : second))
  const kind = String.fromCharCode(line[0] ?? 0)
  if (kind === '=' && second !== -1) documents.set(record, line.subarray(second + 1))
  else if (kind === '-' && tab !== -1) documents.delete(record)
  else if (kind === '~' && tab === -1) return collections.delete(name)
  else return kind === '+' && tab === -1
  return Number.isSafeInteger(record)
}

function acknowledgedBytes(journal: Buffer, path: string): number {
  const acknowledged = Number(journal.toString('latin1', 22, 38))
  if (journal.length < HEADER_BYTES || !header(acknowledged).equals(journal.subarray(0, HEADER_BYTES))) {
    throw new Damaged(path, 'its first line is not what a journal begins with')
  }
  return acknowledged
}

/**
 * Reads a whole journal. What an interrupted write left at its end is passed over, since nobody was told it was written.
 * Refuses, as damaged, a file that differs in any byte before that from what was acknowledged.
 */
export function replay(journal: Buffer, path: string): Replayed {
  const acknowledged = acknowledgedBytes(journal, path)
  const replayed: Replayed = { collections: new Map(), end: HEADER_BYTES, checksum: 0, live: 0 }
  let group: Buffer[] = []
  for (let from = HEADER_BYTES; ;) {
    const to = journal.indexOf(NEW_LINE, from)
    if (to === -1) break
    const line = journal.subarray(from, to)
    if (line[0] === GROUP_END) {
      const checksum = crc32(journal.subarray(replayed.end, from), replayed.checksum)
      if (line.toString('latin1', 1) !== hex(checksum)) break
      if (!group.every((one) => apply(one, replayed.collections)))
        throw new Damaged(path, `the group of lines at byte ${replayed.end} is not in the form of a journal`)
      Object.assign(replayed, { end: to + 1, checksum })
      group = []
    } else group.push(line)
    from = to + 1
  }
  if (replayed.end < acknowledged) {
    const reason =
      journal.length < acknowledged
        ? `it has ${journal.length} bytes and ${acknowledged} were written`
        : `what stands from byte ${replayed.end} on is not what was written there`
    throw new Damaged(path, reason)
  }
  for (const documents of replayed.collections.values())
    for (const text of documents.values()) replayed.live += text.length
  return replayed
}

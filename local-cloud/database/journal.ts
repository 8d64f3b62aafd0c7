import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { syncFolder, writeWhole } from '../writeWhole'
import { Damaged } from './damaged'
import { isDocument, type Document } from './document'
import { encodeGroup, encodeWhole, header, HEADER_BYTES, replay, type Texts } from './journalFormat'
import { readDocument } from './readDocument'
import type { Row, Store } from './store'

const write = promisify(fs.write)
const flush = promisify(fs.fdatasync)
const truncate = promisify(fs.ftruncate)

/** A journal is written anew when it opens with more bytes than this, half of them out of date … */
const SMALL = 1024 * 1024
/** … and in between when it has more than this and has become four times as long. */
const LARGE = 64 * SMALL

/** How a journal is opened. */
export interface JournalOptions {
  /** False only to measure what waiting for the disk costs: a power cut may then lose acknowledged writes. */
  sync?: boolean
  /** Bytes from which on it is written anew in between, by default 64 MB. */
  large?: number
}

async function writeAt(file: number, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await write(file, bytes, done, bytes.length - done, position + done)).bytesWritten
}

function documentOf(text: Buffer, path: string): Document {
  let document: unknown
  try {
    document = readDocument(text.toString('utf8'))
  } catch {
    // What is no EJSON is no document either.
  }
  if (!isDocument(document)) throw new Damaged(path, `'${text.toString('utf8', 0, 60)}' in it is no document`)
  return document
}

function begin(folder: string, path: string): void {
  if (fs.existsSync(join(folder, 'data.mdb')))
    throw new Error(
      `${folder} was written by an earlier local cloud, which this one does not read: \`reset\` throws it away.`,
    )
  fs.mkdirSync(folder, { recursive: true })
  writeWhole(path, encodeWhole(new Map()))
  syncFolder(dirname(folder))
}

/**
 * Keeps documents in `journal`, a file that only grows and that is written anew when most of it is out of date.
 * Refuses, as damaged, a journal that is not what was written; what an interrupted write left at its end is cut off.
 */
export function openJournal(folder: string, { sync = true, large = LARGE }: JournalOptions = {}): Store {
  const path = join(folder, 'journal')
  if (!fs.existsSync(path)) begin(folder, path)
  fs.rmSync(`${path}.new`, { force: true })
  let [file, end, checksum, live, most] = [-1, 0, 0, 0, 0]
  open()
  if (end > SMALL && live < end / 2) writeAnew()

  /** The documents as they were acknowledged. */
  function read(): Texts {
    return replay(fs.readFileSync(path).subarray(0, end), path).collections
  }

  /** Takes what is in the file for acknowledged, since it is served from now on, and cuts off what is only half there. */
  function open(): void {
    ;({ end, checksum, live } = replay(fs.readFileSync(path), path))
    file = fs.openSync(path, 'r+')
    fs.ftruncateSync(file, end)
    fs.fdatasyncSync(file)
    fs.writeSync(file, header(end), 0, HEADER_BYTES, 0)
    most = Math.max(large, end * 4)
  }

  /** Where there is no room for that, the file goes on as it is. */
  function writeAnew(): void {
    fs.closeSync(file)
    try {
      writeWhole(path, encodeWhole(read()))
    } catch {
      // Tried again when it has grown as much once more.
    }
    open()
  }

  return {
    collections: () => [...read().keys()],
    *rows(): Iterable<Row> {
      for (const [collection, documents] of read()) {
        const inOrder = [...documents].sort(([left], [right]) => left - right)
        for (const [record, text] of inOrder) yield { collection, record, document: documentOf(text, path) }
      }
    },
    async write(changes) {
      const group = encodeGroup(changes, checksum)
      try {
        await writeAt(file, group.bytes, end)
        if (sync) await flush(file)
        await writeAt(file, header(end + group.bytes.length), 0)
      } catch (error) {
        // Never told as written, so never to be found; where even this fails, the next group is written over it.
        await truncate(file, end).catch(() => undefined)
        throw error
      }
      end += group.bytes.length
      checksum = group.checksum
      if (end > most) writeAnew()
    },
    close() {
      fs.fdatasyncSync(file)
      fs.closeSync(file)
      return Promise.resolve()
    },
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { EJSON } from 'bson'
import SqliteWriter from 'libsql/promise'
import { Acknowledged, readAcknowledged } from './acknowledged'
import { Damaged } from './damaged'
import { isDocument, type Document } from './document'
import { readDocument } from './readDocument'
import { attach, checkFile, literal, makeFile, readFile } from './sqliteFile'
import type { Change, Row, Store } from './store'

/** How a store is opened. */
export interface StoreOptions {
  /** False only to measure what waiting for the disk costs: a power cut may then lose acknowledged writes. */
  sync?: boolean
}

interface StoredRow {
  name: ArrayBuffer
  record: number
  content: ArrayBuffer
  checksum: number
}

/** Characters of SQL that are run at once: libsql takes longer for long ones than in proportion. */
const SCRIPT = 64 * 1024

function checksumOf(collection: string, record: number, text: string | Buffer): number {
  return crc32(`\t${collection}\t${record}`, crc32(text))
}

function keep(collection: string, record: number, text: string): string {
  const row = [literal(collection), record, literal(text), checksumOf(collection, record, text)].join()
  return `INSERT INTO file.kept VALUES (${row}) ON CONFLICT DO UPDATE SET text = excluded.text, checksum = excluded.checksum;`
}

function statementOf(change: Change): string {
  const { kind, collection } = change
  // Such a name comes from no request, only from an index file.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f]/.test(collection)) throw new Error(`'${collection}' is no name for a collection.`)
  if (kind === 'collection') return keep(collection, 0, '')
  if (kind === 'keep') return keep(collection, change.record, EJSON.stringify(change.document, { relaxed: false }))
  const all = `DELETE FROM file.kept WHERE collection = ${literal(collection)}`
  return kind === 'end' ? `${all};` : `${all} AND record = ${change.record};`
}

/** Opens the file for writing. On a Mac only a full fsync waits for the disk itself. */
function forWriting(path: string, sync: boolean): string {
  return `${attach(path)}; PRAGMA file.synchronous = ${sync ? 'FULL' : 'OFF'}; PRAGMA fullfsync = ON`
}

/** One transaction, in pieces of a good size. */
function* scripts(changes: readonly Change[]): Iterable<string> {
  let script = 'BEGIN IMMEDIATE; UPDATE file.whole SET writes = writes + 1;'
  for (const change of changes) {
    if (script.length > SCRIPT) {
      yield script
      script = ''
    }
    script += statementOf(change)
  }
  yield `${script}COMMIT`
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

/** Opens a file that holds all that was acknowledged, or makes one where nothing was; answers the number of writes in it. */
function openFile(path: string, acknowledged: number | undefined): number {
  const isNew = !existsSync(path)
  if (isNew && acknowledged !== undefined) throw new Damaged(path, 'it is missing')
  if (isNew) makeFile(path)
  const writes = checkFile(path)
  const lost = (acknowledged ?? 0) - writes
  if (lost > 0) throw new Damaged(path, `of ${acknowledged} writes the last ${lost} are not in it`)
  if (writes > 0 && acknowledged === undefined) throw new Damaged(path, 'how much of it was acknowledged is not known')
  return writes
}

/**
 * Keeps documents in `documents.db`, an SQLite file; a group of changes is one transaction of its write-ahead log.
 *
 * Damage shows: every row has a checksum, all rows and their sum are counted along with each write, SQLite checks the
 * structure, and its tables are compared to what they should be. Of a log that is damaged SQLite leaves out the end without
 * a word; therefore each write has a number, and the last one that was acknowledged stands in a second file.
 */
export function openSqliteStore(folder: string, { sync = true }: StoreOptions = {}): Store {
  const path = join(folder, 'documents.db')
  const numberPath = join(folder, 'acknowledged')
  let writes = openFile(path, readAcknowledged(numberPath))
  const acknowledged = new Acknowledged(numberPath, writes)
  const writer = new SqliteWriter(':memory:', {})
  let isAttached = false
  const run = async (script: string): Promise<void> => writer.exec(script) as Promise<void>

  return {
    collections: () =>
      readFile(path, (query) => query('SELECT DISTINCT CAST(collection AS BLOB) AS name FROM file.kept')).map(
        ({ name }) => Buffer.from(name as ArrayBuffer).toString(),
      ),
    *rows(): Iterable<Row> {
      const columns = 'CAST(collection AS BLOB) AS name, record, CAST(text AS BLOB) AS content, checksum'
      const rows = readFile(path, (query) => query(`SELECT ${columns} FROM file.kept`))
      for (const { name, record, content, checksum } of rows as unknown as StoredRow[]) {
        const [collection, text] = [Buffer.from(name).toString(), Buffer.from(content)]
        if (checksumOf(collection, record, text) !== checksum)
          throw new Damaged(path, `document ${record} of ${collection} is not what was written`)
        if (record > 0) yield { collection, record, document: documentOf(text, path) }
      }
    },
    async write(changes) {
      try {
        if (!isAttached) await run(forWriting(path, sync))
        isAttached = true
        for (const script of scripts(changes)) await run(script)
      } catch (error) {
        // Where SQLite has taken it back already, there is nothing to take back. Emptying the log may make room.
        await run('ROLLBACK').catch(() => undefined)
        await run('PRAGMA file.wal_checkpoint(TRUNCATE)').catch(() => undefined)
        throw error
      }
      acknowledged.set(++writes)
    },
    async close() {
      if (isAttached) await run('DETACH file')
      writer.close()
      acknowledged.close()
    },
  }
}

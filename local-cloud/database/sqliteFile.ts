import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'libsql'
import { syncFolder } from '../writeWhole'
import { Damaged } from './damaged'

/**
 * `kept` has the documents as texts of EJSON, each with a checksum of its place and its text; number 0 is the collection
 * itself. `whole` says how often something was written, how many rows there are and what their checksums add up to.
 */
const SCHEMA = [
  'CREATE TABLE kept (collection TEXT, record INTEGER, text TEXT, checksum INTEGER, PRIMARY KEY (collection, record)) STRICT, WITHOUT ROWID',
  'CREATE TABLE whole (writes INTEGER, rows INTEGER, checksums INTEGER) STRICT',
  'CREATE TRIGGER added AFTER INSERT ON kept BEGIN UPDATE whole SET rows = rows + 1, checksums = checksums + new.checksum; END',
  'CREATE TRIGGER changed AFTER UPDATE ON kept BEGIN UPDATE whole SET checksums = checksums - old.checksum + new.checksum; END',
  'CREATE TRIGGER removed AFTER DELETE ON kept BEGIN UPDATE whole SET rows = rows - 1, checksums = checksums - old.checksum; END',
]

/** What SQLite says when the trouble is not in the content of the file. */
const NO_DAMAGE = /^SQLITE_(BUSY|CANTOPEN|PERM|READONLY|AUTH|NOMEM|FULL)/

/** A text as it stands in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * The SQL that opens a file under the name `file`, and waits five seconds for a program that looks into it. Files are
 * attached to a database in memory because libsql closes a connection when what used it is collected as garbage, whereas
 * `DETACH file` closes the file at once.
 */
export function attach(path: string): string {
  return `PRAGMA busy_timeout = 5000; ATTACH ${literal(path)} AS file; PRAGMA file.cell_size_check = ON`
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase()
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** Asks the file, which is called `file` in the SQL. Texts are to be asked for as BLOB or hex: libsql ends the process at one that is no UTF-8. */
export type Query = (sql: string) => Record<string, unknown>[]

/** Reads a file as it is on the disk. Whatever SQLite finds wrong with it is damage. */
export function readFile<T>(path: string, read: (query: Query) => T): T {
  const sqlite = new Sqlite(':memory:')
  try {
    sqlite.exec(attach(path))
    try {
      return read((sql) => sqlite.prepare(sql).all() as Record<string, unknown>[])
    } finally {
      sqlite.exec('DETACH file')
    }
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || NO_DAMAGE.test(error.code)) throw error
    throw new Damaged(path, `SQLite says '${error.message}'`)
  } finally {
    sqlite.close()
  }
}

/**
 * Answers how often something was written into a file. Refuses, as damaged, one whose structure, tables or sum of rows are
 * not what was written.
 */
export function checkFile(path: string): number {
  return readFile(path, (query) => {
    const schema = query('SELECT hex(sql) AS sql FROM file.sqlite_schema ORDER BY rowid').map(({ sql }) => sql)
    if (!same(schema, SCHEMA.map(hex))) throw new Damaged(path, 'its tables are not those of documents')
    const [first] = query('PRAGMA file.integrity_check')
    const found = String(first?.integrity_check)
    if (found !== 'ok') throw new Damaged(path, `SQLite says '${found.replace(/\s+/g, ' ')}'`)
    const sum = query('SELECT count(*) AS rows, coalesce(sum(checksum), 0) AS checksums FROM file.kept')
    if (!same(sum, query('SELECT rows, checksums FROM file.whole')))
      throw new Damaged(path, 'its documents do not add up to what was written')
    return Number(query('SELECT writes FROM file.whole')[0]?.writes)
  })
}

/** Makes a file without documents, which is there whole or not at all. */
export function makeFile(path: string): void {
  const folder = dirname(path)
  if (existsSync(join(folder, 'data.mdb')))
    throw new Error(
      `${folder} was written by an earlier local cloud, which this one does not read: \`reset\` throws it away.`,
    )
  if (existsSync(`${path}-wal`)) throw new Damaged(path, 'it is missing, though its log is there')
  mkdirSync(folder, { recursive: true })
  const temporary = `${path}.new`
  for (const left of ['', '-journal', '-wal', '-shm']) rmSync(`${temporary}${left}`, { force: true })
  const sqlite = new Sqlite(temporary)
  sqlite.exec(`PRAGMA journal_mode = WAL; BEGIN; ${SCHEMA.join(';')}; INSERT INTO whole VALUES (0, 0, 0); COMMIT`)
  sqlite.close()
  renameSync(temporary, path)
  syncFolder(folder)
  syncFolder(dirname(folder))
}

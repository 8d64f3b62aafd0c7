import { crc32 } from 'node:zlib'
import Sqlite from 'libsql'
import { flipped, keep, StoreFolder, type StoreFiles } from '../../test/fixtures/wire/storeFolder'
import { openSqliteStore } from './sqliteStore'

let folder: StoreFolder
beforeEach(() => {
  folder = new StoreFolder()
})
afterEach(() => folder.end())

const file = 'documents.db'
const log = 'documents.db-wal'
const both = '1 "first", 2 "second"'
const none = Buffer.alloc(0)

const removed =
  'CREATE TRIGGER removed AFTER DELETE ON kept BEGIN UPDATE whole SET rows = rows - 1, checksums = checksums - old.checksum; END'

/** The SQL that adds a row whose checksum is right, whatever it says. */
const inserted = (text: string): string =>
  `INSERT INTO kept VALUES ('posts', 3, '${text}', ${crc32('\tposts\t3', crc32(text))})`

/** The files after two writes and a clean stop, and after two writes and a kill. */
async function twoWrites(): Promise<{ stopped: StoreFiles; killed: StoreFiles }> {
  const [, killed = {}, stopped = {}] = await folder.write([keep(1, 'first')], [keep(2, 'second')])
  return { stopped, killed }
}

/** Every byte of the header, every seventh that says something, and some of the others. */
const sampled = (content: Buffer): number[] =>
  [...content.keys()].filter((at) => at < 108 || at % 101 === 0 || (at % 7 === 0 && content[at] !== 0))

const every = (step: number, content: Buffer): number[] => [...content.keys()].filter((at) => at % step === 0)

/** What is left of a content that is cut short, at every so many bytes. */
const pieces = (step: number, content: Buffer): Buffer[] => every(step, content).map((at) => content.subarray(0, at))

describe('a file of documents', () => {
  it('is read as it was written or is damaged, whichever bit of it is turned over', async () => {
    const { stopped } = await twoWrites()
    const content = stopped[file] ?? none
    expect(await folder.readings(stopped, file, flipped(content, sampled(content)))).toEqual([both, 'damaged'])
  })

  it('is damaged, whichever bit of the log that a kill left is turned over', async () => {
    const { killed } = await twoWrites()
    const content = killed[log] ?? none
    expect(await folder.reading(killed)).toBe(both)
    expect(await folder.readings(killed, log, flipped(content, sampled(content)))).toEqual(['damaged'])
  })

  it('is damaged when it or its log is cut short', async () => {
    const { stopped, killed } = await twoWrites()
    const cut = (content?: Buffer): Buffer[] => pieces(512, content ?? none)
    expect(await folder.readings(stopped, file, cut(stopped[file]))).toEqual(['damaged'])
    expect(await folder.readings(killed, log, cut(killed[log]))).toEqual(['damaged'])
  })

  it('takes back what an interrupted write left at the end of the log, and nothing else', async () => {
    const [before = {}, after = {}] = await folder.write([keep(1, 'first')], [keep(2, 'second')])
    const [start, whole] = [(before[log] ?? none).length, after[log] ?? none]
    const torn = pieces(203, whole)
    const left = torn.filter(({ length }) => length >= start)
    expect(left.length).toBeGreaterThan(10)
    expect(await folder.readings(before, log, left)).toEqual(['1 "first"'])
    expect(await folder.readings(before, log, [whole])).toEqual([both])
  })

  it('is damaged or read as it was written, whichever bit of the number of writes is turned over', async () => {
    const { stopped } = await twoWrites()
    const content = stopped.acknowledged ?? none
    const found = await folder.readings(stopped, 'acknowledged', flipped(content, every(1, content)))
    expect([both, 'damaged']).toEqual(expect.arrayContaining(found))
  })

  it.each<[string, (files: Record<'stopped' | 'killed' | 'earlier', StoreFiles>) => StoreFiles, string]>([
    ['is something else', ({ stopped }) => ({ ...stopped, [file]: Buffer.from('else'.repeat(999)) }), 'not a database'],
    ['is empty', ({ stopped }) => ({ ...stopped, [file]: none }), 'its tables are not those of documents'],
    ['is gone', ({ stopped: { acknowledged = none } }) => ({ acknowledged }), 'it is missing'],
    ['is gone, but not its log', ({ killed }) => ({ [log]: killed[log] ?? none }), 'missing, though its log is there'],
    ['has lost its log', ({ killed }) => ({ ...killed, [log]: none }), 'of 2 writes the last 1 are not in it'],
    [
      'is an earlier one',
      ({ stopped, earlier }) => ({ ...stopped, [file]: earlier[file] ?? none }),
      'the last 1 are not',
    ],
    ['has lost its number', ({ stopped }) => ({ [file]: stopped[file] ?? none }), 'how much of it was acknowledged'],
    ['has half a number', ({ stopped }) => ({ ...stopped, acknowledged: Buffer.from('2') }), 'it holds no number'],
  ])('that %s is damaged, and says so', async (_, change, sentence) => {
    const [, earlier = {}] = await folder.write([keep(1, 'first')])
    const [killed = {}, stopped = {}] = await folder.write([keep(2, 'second')])
    folder.put(change({ stopped, killed, earlier }))
    expect(() => openSqliteStore(folder.path)).toThrow(sentence)
    expect(await folder.reading()).toBe('damaged')
  })

  it.each([
    ['changed a document', "UPDATE kept SET text = '{}' WHERE record = 1", 'document 1 of posts is not what was'],
    ['moved a document', 'UPDATE kept SET record = 7 WHERE record = 1', 'document 7 of posts is not what was'],
    ['taken a document away', `DROP TRIGGER removed; DELETE FROM kept; ${removed}`, 'do not add up to what'],
    ['put what is no EJSON', inserted('{"_id":1,"text":x}'), `'{"_id":1,"text":x}' in it is no document`],
    ['put a list', inserted('["x"]'), `'["x"]' in it is no document`],
    ['made a table', 'CREATE TABLE more (x)', 'its tables are not those of documents'],
  ])('in which another program has %s is damaged', async (_, sql, sentence) => {
    await folder.write([keep(1, 'first')])
    const sqlite = new Sqlite(folder.at(file))
    sqlite.exec(sql)
    sqlite.close()
    expect(() => [...openSqliteStore(folder.path).rows()]).toThrow(sentence)
  })
})

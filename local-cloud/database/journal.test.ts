import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { build } from 'esbuild'
import { Damaged } from './damaged'
import { shown } from './document'
import { openJournal } from './journal'
import { header } from './journalFormat'
import type { Change, Store } from './store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const journal = (): string => join(folder, 'journal')

const keep = (record: number, text: string): Change => ({
  kind: 'keep',
  collection: 'posts',
  record,
  document: { _id: `p${record}`, text },
})

async function written(...groups: Change[][]): Promise<Buffer> {
  const store = openJournal(folder)
  for (const group of groups) await store.write(group)
  await store.close()
  return readFileSync(journal())
}

async function texts(store: Store = openJournal(folder)): Promise<string> {
  const found = [...store.rows()].map(({ record, document }) => `${record} ${shown(document.text ?? null)}`)
  await store.close()
  return found.join(', ')
}

async function inTurn(times: number, act: (nth: number) => Promise<void>): Promise<void> {
  for (let nth = 0; nth < times; nth++) await act(nth)
}

/** What opening and reading says of a content of the file: the documents, or 'damaged'. */
async function reading(content: Buffer): Promise<string> {
  writeFileSync(journal(), content)
  try {
    return await texts()
  } catch (error) {
    return error instanceof Damaged ? 'damaged' : String(error)
  }
}

/** What is said of each of several contents, once each. */
async function readings(contents: readonly Buffer[]): Promise<string[]> {
  const said = new Set<string>()
  for (const content of contents) said.add(await reading(content))
  return [...said]
}

/** The content with one bit turned over, for each of its bytes. */
const flipped = (content: Buffer): Buffer[] =>
  [...content.keys()].map((at) =>
    Buffer.from(content.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte))),
  )

/** A journal of one group with one line, whatever it says. */
const sealed = (line: string): Buffer =>
  Buffer.concat([header(64), Buffer.from(`${line}\n.${crc32(`${line}\n`).toString(16).padStart(8, '0')}\n`)])

describe('the journal', () => {
  it('keeps what was written, in order of arrival, as lines one can read', async () => {
    const content = await written(
      [{ kind: 'collection', collection: 'empty' }, keep(2, '第二'), keep(1, 'first')],
      [keep(2, 'changed'), keep(3, 'gone')],
      [{ kind: 'drop', collection: 'posts', record: 3 }],
    )
    expect(content.toString()).toContain('\n=posts\t2\t{"_id":"p2","text":"第二"}\n')
    const store = openJournal(folder)
    expect(store.collections()).toEqual(['empty', 'posts'])
    expect(await texts(store)).toBe('1 "first", 2 "changed"')
  })

  it('is damaged when any one bit of it is not what was written', async () => {
    const content = await written([keep(1, 'first')], [keep(2, 'second')])
    expect(await readings(flipped(content))).toEqual(['damaged'])
  })

  it('is damaged when it is shorter than what was acknowledged, or one of its groups is missing', async () => {
    const content = await written([keep(1, 'first')], [keep(2, 'second')])
    expect(await readings([...content.keys()].map((bytes) => content.subarray(0, bytes)))).toEqual(['damaged'])
    const second = content.indexOf('=posts\t2')
    const without = Buffer.concat([content.subarray(0, 64), content.subarray(second)])
    expect(await reading(without)).toBe('damaged')
  })

  it('says what is wrong with it', async () => {
    const content = await written([keep(1, 'first')])
    writeFileSync(journal(), content.subarray(0, 100))
    expect(() => openJournal(folder)).toThrow(
      `${journal()} is damaged: it has 100 bytes and ${content.length} were written.`,
    )
    writeFileSync(journal(), 'something else')
    expect(() => openJournal(folder)).toThrow('its first line is not what a journal begins with')
  })

  it('loses what an interrupted write left at its end, and nothing else', async () => {
    const one = await written([keep(1, 'first')])
    const two = await written([keep(2, 'second'), keep(3, 'third')])
    const left = two.subarray(one.length)
    const torn = [...left.keys()].map((bytes) => Buffer.concat([one, left.subarray(0, bytes)]))
    expect(await readings(torn)).toEqual(['1 "first"'])
    expect(await readings([Buffer.concat([one, Buffer.alloc(500)])])).toEqual(['1 "first"'])
    expect(await reading(Buffer.concat([one, left]))).toBe('1 "first", 2 "second", 3 "third"')
    expect(readFileSync(journal())).toEqual(two)
  })

  it.each([
    ['no EJSON', '=posts\t1\t{"_id":1,"text":x}'],
    ['no object', '=posts\t1\t["x"]'],
    ['no number', '=posts\tone\t{"_id":1}'],
    ['cut short', '=posts\t1'],
    ['of no kind', '!posts'],
  ])('is damaged when a row is %s, though its checksum is right', async (_, line) => {
    expect(await reading(sealed(line))).toBe('damaged')
  })

  it('is written anew when most of it is out of date', async () => {
    const large = 'x'.repeat(400_000)
    await written([keep(1, large)], [keep(1, large)], [keep(2, large)], [keep(2, 'small')])
    expect(await texts()).toBe(`1 "${large}", 2 "small"`)
    expect(statSync(journal()).size).toBeLessThan(500_000)
    appendFileSync(journal(), '=posts\t3\t{')
    expect(await texts()).toBe(`1 "${large}", 2 "small"`)
  })

  it('is written anew in between when it has become long', async () => {
    const store = openJournal(folder, { large: 5000 })
    await inTurn(300, (nth) => store.write([keep(nth % 7, `version ${nth}`)]))
    expect(statSync(journal()).size).toBeLessThan(6000)
    await store.write([keep(8, 'last')])
    const kept = await texts(store)
    expect(kept).toMatch(/^0 "version 294", 1 "version 295", .*, 6 "version 293", 8 "last"$/)
    expect(await texts()).toBe(kept)
  })

  it('of an earlier local cloud is not read', () => {
    writeFileSync(join(folder, 'data.mdb'), '')
    expect(() => openJournal(folder)).toThrow('was written by an earlier local cloud')
    expect(existsSync(journal())).toBe(false)
  })
})

describe('a full disk', () => {
  it('is an error to the caller; what was written before is there, and writing goes on when there is room', async () => {
    const filler = join(folder, 'filler.cjs')
    await build({
      entryPoints: [join(__dirname, '../../test/fixtures/wire/filler.ts')],
      outfile: filler,
      bundle: true,
      platform: 'node',
    })
    const child = spawn('bash', ['-c', `ulimit -f 256; exec '${process.execPath}' '${filler}' '${folder}'`])
    const parts: string[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part.toString()))
    await once(child, 'close')
    const [kept, refused, after, file] = parts.join('').split('\n')
    expect(refused).toMatch(/^SYS_ERR: \[LocalCloud\] Nothing was written, the disk said: EFBIG/)
    expect(after).toBe('smaller ones fit')
    expect(file).toBe('EFBIG, not there')
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect((await texts()).split(', ').length).toBe(Number(kept))
  })
})

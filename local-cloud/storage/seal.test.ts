import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { checkSeal, readSealed, sealed } from './seal'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const path = join(folder, 'file')
afterAll(() => rmSync(folder, { recursive: true }))

async function sealedContent(...parts: string[]): Promise<Buffer> {
  const content = sealed(Readable.from(parts.map((part) => Buffer.from(part))))
  return Buffer.from(await text(Readable.from(content)))
}

describe('a sealed file', () => {
  it.each([['内容', 'and more'], ['']])('of %j is whole, and read without its seal', async (...parts) => {
    const content = await sealedContent(...parts)
    writeFileSync(path, content)
    await checkSeal(path)
    const found = await readSealed(await open(path, 'r'))
    expect(found.size).toBe(Buffer.byteLength(parts.join('')))
    expect(await text(found.content)).toBe(parts.join(''))
    expect(await readFile(path, 'latin1')).toMatch(/ crc32 [0-9a-f]{8}\n$/)
  })

  it.each([
    ['that is cut short', (content: Buffer) => content.subarray(0, -1)],
    ['that has no seal', () => Buffer.from('content')],
    ['that is empty', () => Buffer.alloc(0)],
    ['that has become longer', (content: Buffer) => Buffer.concat([content, Buffer.from('x')])],
    ['with another content', (content: Buffer) => Buffer.concat([Buffer.from('X'), content.subarray(1)])],
  ])('%s is damaged', async (_, spoilt) => {
    writeFileSync(path, spoilt(await sealedContent('content')))
    await expect(checkSeal(path)).rejects.toThrow(`${path} is damaged: it is not the file that was stored.`)
  })

  it('that is a link to something else is damaged', async () => {
    symlinkSync(folder, join(folder, 'link'))
    await expect(checkSeal(join(folder, 'link'))).rejects.toThrow('is damaged: it is no file.')
  })
})

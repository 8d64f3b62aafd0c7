import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { Damaged } from '../database/damaged'

/** Bytes that stand behind the content of a stored file: ` crc32 9f3a0c11\n`. */
const SEAL_BYTES = 16

function sealOf(checksum: number): string {
  return ` crc32 ${checksum.toString(16).padStart(8, '0')}\n`
}

/** A content with its checksum behind it, so that a change on the disk shows. */
export async function* sealed(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let checksum = 0
  for await (const part of content) {
    checksum = crc32(part, checksum)
    yield part
  }
  yield Buffer.from(sealOf(checksum))
}

/** The content of a sealed file without the seal, and its size in bytes. The handle is closed when it was read, or destroyed. */
export async function readSealed(handle: FileHandle): Promise<{ size: number; content: Readable }> {
  try {
    const size = (await handle.stat()).size - SEAL_BYTES
    if (size > 0) return { size, content: handle.createReadStream({ start: 0, end: size - 1 }) }
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return { size: 0, content: Readable.from([]) }
}

/** Refuses, as damaged, a stored file that is not what was written. */
export async function checkSeal(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Damaged(path, 'it is no file')
  const { size } = found
  let checksum = 0
  const { content } = await readSealed(await open(path, 'r'))
  for await (const part of content as AsyncIterable<Buffer>) checksum = crc32(part, checksum)
  const parts: Buffer[] = []
  const seal = createReadStream(path, { start: Math.max(0, size - SEAL_BYTES) })
  for await (const part of seal as AsyncIterable<Buffer>) parts.push(part)
  if (Buffer.concat(parts).toString('latin1') !== sealOf(checksum))
    throw new Damaged(path, 'it is not the file that was stored')
}

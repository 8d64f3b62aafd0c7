import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { Damaged } from '../database/damaged'

/** Bytes that stand behind the content of a stored file: ` crc32 9f3a0c11\n`. */
export const SEAL_BYTES = 16

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

/** The content of a sealed file of so many bytes without the seal. */
export function readSealed(path: string, size: number): Readable {
  const content = size - SEAL_BYTES
  return content > 0 ? createReadStream(path, { end: content - 1 }) : Readable.from([])
}

/** Refuses, as damaged, a stored file that is not what was written. */
export async function checkSeal(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Damaged(path, 'it is no file')
  const { size } = found
  let checksum = 0
  if (size >= SEAL_BYTES)
    for await (const part of readSealed(path, size) as AsyncIterable<Buffer>) checksum = crc32(part, checksum)
  const parts: Buffer[] = []
  const seal = createReadStream(path, { start: Math.max(0, size - SEAL_BYTES) })
  for await (const part of seal as AsyncIterable<Buffer>) parts.push(part)
  if (Buffer.concat(parts).toString('latin1') !== sealOf(checksum))
    throw new Damaged(path, 'it is not the file that was stored')
}

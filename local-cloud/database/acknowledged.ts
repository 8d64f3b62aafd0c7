import * as fs from 'node:fs'
import { writeWhole } from '../writeWhole'
import { Damaged } from './damaged'

function textOf(writes: number): string {
  return `${String(writes).padStart(16, '0')}\n`
}

/** How many writes were acknowledged, by a file; none when there is no such file. */
export function readAcknowledged(path: string): number | undefined {
  if (!fs.existsSync(path)) return undefined
  const text = fs.readFileSync(path, 'latin1')
  if (text !== textOf(Number(text))) throw new Damaged(path, 'it holds no number of writes')
  return Number(text)
}

/**
 * Says in a file how many writes were acknowledged. The disk is not waited for: after a power cut the number may be too
 * small, never too large.
 */
export class Acknowledged {
  private readonly file: number

  constructor(path: string, writes: number) {
    if (!fs.existsSync(path)) writeWhole(path, Buffer.from(textOf(writes)))
    this.file = fs.openSync(path, 'r+')
    this.set(writes)
  }

  set(writes: number): void {
    try {
      fs.writeSync(this.file, textOf(writes), 0, 'latin1')
    } catch {
      // The write itself is on the disk. Until the next one, the number is too small to tell that it is missing.
    }
  }

  close(): void {
    fs.closeSync(this.file)
  }
}

/** Says it once, and keeps no file open for it. */
export function acknowledge(path: string, writes: number): void {
  new Acknowledged(path, writes).close()
}

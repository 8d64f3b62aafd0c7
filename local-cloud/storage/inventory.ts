import { existsSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Damaged } from '../database/damaged'
import { writeWhole } from '../writeWhole'

type Sign = '+' | '-'

function lineOf(sign: Sign, path: string): string {
  const entry = `${sign} ${path}`
  return `${crc32(entry).toString(16).padStart(8, '0')} ${entry}\n`
}

/**
 * Says in a file of its own which files there have to be, so that one that is gone is missed: a line for each that came
 * (`<crc32> + packs/a.json`) or went (`-`). A file comes before its line, and goes after it: whatever moment a process ends
 * at, the inventory names no file that is not there.
 */
export class Inventory {
  private readonly paths = new Set<string>()
  private isWritten = false
  /** Bytes of the lines that are whole. */
  private size = 0

  constructor(private readonly file: string) {}

  /** The files there had to be when the last process ended; undefined where no inventory is. Refuses a damaged one. */
  read(): string[] | undefined {
    if (!existsSync(this.file)) return undefined
    const paths = new Set<string>()
    // Behind the last line end is nothing, or what a killed process wrote of a line.
    for (const line of readFileSync(this.file, 'utf8').split('\n').slice(0, -1)) {
      const [, sign, path = ''] = /^\w{8} ([+-]) (.+)$/.exec(line) ?? []
      if ((sign !== '+' && sign !== '-') || lineOf(sign, path) !== `${line}\n`)
        throw new Damaged(this.file, `'${line.slice(0, 60)}' is not what was written`)
      if (sign === '+') paths.add(path)
      else paths.delete(path)
    }
    return [...paths]
  }

  /** From now on these have to be there, and no others. */
  set(paths: Iterable<string>): void {
    const wanted = new Set(paths)
    if (this.isWritten && wanted.size === this.paths.size && [...wanted].every((path) => this.paths.has(path))) return
    const text = Buffer.from([...wanted].map((path) => lineOf('+', path)).join(''))
    writeWhole(this.file, text)
    this.isWritten = true
    this.size = text.length
    this.paths.clear()
    for (const path of wanted) this.paths.add(path)
  }

  /** A file is there from now on. One at a time: nothing else may be on its way. */
  async add(path: string): Promise<void> {
    if (this.paths.has(path)) return
    await this.append(lineOf('+', path))
    this.paths.add(path)
  }

  /** A file is about to go. One at a time: nothing else may be on its way. */
  async remove(path: string): Promise<void> {
    if (!this.paths.delete(path)) return
    await this.append(lineOf('-', path)).catch((error: unknown) => {
      this.paths.add(path)
      throw error
    })
  }

  /** The first of the files there have to be that is not among these. */
  firstMissing(there: readonly string[]): string | undefined {
    const found = new Set(there)
    return [...this.paths].find((path) => !found.has(path))
  }

  private async append(line: string): Promise<void> {
    const handle = await open(this.file, 'r+')
    try {
      // What an append that failed left is no line.
      await handle.truncate(this.size)
      const { bytesWritten } = await handle.write(Buffer.from(line), 0, undefined, this.size)
      if (bytesWritten < Buffer.byteLength(line))
        throw new Error(`${this.file} could not be written: the disk is full.`)
      await handle.datasync()
      this.size += bytesWritten
    } finally {
      await handle.close()
    }
  }
}

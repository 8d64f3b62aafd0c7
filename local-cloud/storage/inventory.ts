import { existsSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { acknowledge, readAcknowledged } from '../database/acknowledged'
import { Damaged } from '../database/damaged'
import { writeWhole } from '../writeWhole'

type Sign = '=' | '+' | '-'

function lineOf(sign: Sign, text: string): string {
  const entry = `${sign} ${text}`
  return `${crc32(entry).toString(16).padStart(8, '0')} ${entry}\n`
}

/** What stands in a line. Refuses, as damaged, what is not what was written. */
function entryOf(line: string, file: string): { sign: Sign; text: string } {
  const [, sign, text = ''] = /^\w{8} ([=+-]) (.+)$/.exec(line) ?? []
  if ((sign === '=' || sign === '+' || sign === '-') && lineOf(sign, text) === `${line}\n`) return { sign, text }
  throw new Damaged(file, `'${line.slice(0, 60)}' is not what was written`)
}

/**
 * Says in a file of its own which files there have to be, so that one that is gone is missed: a line for each that came
 * (`<crc32> + packs/a.json`) or went (`-`). A file comes before its line, and goes after it: whatever moment a process ends
 * at, the inventory names no file that is not there.
 *
 * Lines that are lost at its end show as with the documents: every write has a number (the first line says that of the
 * inventory as it was written anew, `<crc32> = 12`, each line behind it counts one more), and the last one that was
 * acknowledged stands in a second file.
 */
export class Inventory {
  private readonly paths = new Set<string>()
  private readonly numberFile: string
  private writes = 0
  private isWritten = false
  /** Bytes of the lines that are whole. */
  private size = 0

  constructor(private readonly file: string) {
    this.numberFile = `${file}-acknowledged`
  }

  /**
   * The files there had to be when the last process ended; undefined where no inventory ever was. Refuses one that is
   * damaged, cut short or gone.
   */
  read(): string[] | undefined {
    const acknowledged = readAcknowledged(this.numberFile)
    if (!existsSync(this.file)) {
      if ((acknowledged ?? 0) > 0) throw new Damaged(this.file, 'it is missing')
      return undefined
    }
    const paths = new Set<string>()
    // Behind the last line end is nothing, or what a killed process wrote of a line.
    const entries = readFileSync(this.file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => entryOf(line, this.file))
    const isNumbered = entries[0]?.sign === '='
    const [first, changes] = isNumbered ? [Number(entries[0]?.text), entries.slice(1)] : [0, entries]
    for (const { sign, text } of changes) {
      if (sign === '=') throw new Damaged(this.file, `'= ${text}' stands behind its first line`)
      if (sign === '+') paths.add(text)
      else paths.delete(text)
    }
    if (isNumbered && acknowledged === undefined)
      throw new Damaged(this.file, 'how much of it was acknowledged is not known')
    this.writes = first + changes.length
    const lost = (acknowledged ?? 0) - this.writes
    if (lost > 0) throw new Damaged(this.file, `of ${acknowledged} writes the last ${lost} are not in it`)
    return [...paths]
  }

  /** From now on these have to be there, and no others. */
  set(paths: Iterable<string>): void {
    const wanted = new Set(paths)
    if (this.isWritten && wanted.size === this.paths.size && [...wanted].every((path) => this.paths.has(path))) return
    // Before the first inventory, so that none is ever found without it.
    if (!this.isWritten) acknowledge(this.numberFile, this.writes)
    const first = this.writes + 1
    const text = Buffer.from(lineOf('=', String(first)) + [...wanted].map((path) => lineOf('+', path)).join(''))
    writeWhole(this.file, text)
    this.isWritten = true
    this.size = text.length
    this.paths.clear()
    for (const path of wanted) this.paths.add(path)
    this.writes = first + wanted.size
    acknowledge(this.numberFile, this.writes)
  }

  /** A file is there from now on. One at a time: nothing else may be on its way. */
  async add(path: string): Promise<void> {
    if (this.paths.has(path)) return
    await this.append(lineOf('+', path))
    this.paths.add(path)
    acknowledge(this.numberFile, ++this.writes)
  }

  /** A file is about to go. One at a time: nothing else may be on its way. */
  async remove(path: string): Promise<void> {
    if (!this.paths.delete(path)) return
    await this.append(lineOf('-', path)).catch((error: unknown) => {
      this.paths.add(path)
      throw error
    })
    acknowledge(this.numberFile, ++this.writes)
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

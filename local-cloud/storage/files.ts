import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Damaged } from '../database/damaged'
import { listFiles } from '../listFiles'
import { againstTheRule } from '../refusal'
import { syncFolder } from '../writeWhole'
import { Inventory } from './inventory'
import { checkPath } from './path'
import { checkSeal, readSealed, sealed } from './seal'

/** A file that was found, opened: its size in bytes and its content. It has to be read to its end, or destroyed. */
export interface StoredFile {
  size: number
  content: Readable
}

/** The files of the storage, as files in a folder. A file is there whole or not at all, also after a power cut. */
export class Files {
  private readonly files: string
  private readonly incoming: string
  private readonly inventory: Inventory
  /** What comes and goes does so one after the other. */
  private turn: Promise<unknown> = Promise.resolve()

  constructor(folder: string) {
    this.files = join(folder, 'files')
    this.incoming = join(folder, 'incoming')
    this.inventory = new Inventory(join(folder, 'inventory'))
  }

  /**
   * Makes the folders and throws away what an interrupted upload left. Refuses, as damaged, files that are not what was
   * stored, and the loss of one that was.
   */
  async open(): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true })
    await Promise.all([mkdir(this.files, { recursive: true }), mkdir(this.incoming, { recursive: true })])
    const there = listFiles(this.files)
    for (const path of there) await checkSeal(join(this.files, path))
    this.inventory.set(this.inventory.read() ?? there)
    this.refuseMissing(there)
    this.inventory.set(there)
  }

  /** Refuses, as damaged, a folder in which these files only are there, if another one has to be. */
  refuseMissing(there: readonly string[]): void {
    const missing = this.inventory.firstMissing(there)
    if (missing !== undefined) throw new Damaged(join(this.files, missing), 'it is missing')
  }

  /** Does something after which these files are there and no others. Whatever moment it is interrupted at, none is missed. */
  replaceAll(paths: readonly string[], act: () => void): Promise<void> {
    return this.inTurn(() => {
      const there = new Set(listFiles(this.files))
      this.inventory.set(paths.filter((path) => there.has(path)))
      act()
      this.inventory.set(paths)
      return Promise.resolve()
    })
  }

  /**
   * Keeps a file under a path, in the place of one that may be there; resolves when it is on the disk. Refuses a path
   * that leads through another file, or that another spelling on the same disk has taken.
   */
  async write(path: string, content: AsyncIterable<Buffer>): Promise<void> {
    const target = join(this.files, checkPath(path))
    const temporary = join(this.incoming, randomUUID())
    try {
      await pipeline(sealed(content), createWriteStream(temporary, { flush: true }))
      await this.inTurn(async () => {
        await this.makeRoom(path)
        await rename(temporary, target)
        for (let folder = dirname(target); folder.startsWith(this.files); folder = dirname(folder)) syncFolder(folder)
        await this.inventory.add(path)
      })
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  /** Whether there is a file under a path. */
  async has(path: string): Promise<boolean> {
    const found = await stat(join(this.files, checkPath(path))).catch(() => undefined)
    return found?.isFile() === true && (await this.isKeptAs(path).catch(() => false))
  }

  /** The file under a path as it is now, whatever comes in its place while it is read; undefined when there is none. */
  async find(path: string): Promise<StoredFile | undefined> {
    if (!(await this.has(path))) return undefined
    const handle = await open(join(this.files, path), 'r').catch(() => undefined)
    return handle && readSealed(handle)
  }

  /** Takes a file away; answers whether there was one. */
  remove(path: string): Promise<boolean> {
    return this.inTurn(async () => {
      if (!(await this.has(path))) return false
      const target = join(this.files, path)
      await this.inventory.remove(path)
      await rm(target, { force: true })
      syncFolder(dirname(target))
      return true
    })
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.turn.then(act)
    this.turn = done.catch(() => undefined)
    return done
  }

  private async makeRoom(path: string): Promise<void> {
    const taken = againstTheRule(
      `'${path}' cannot be kept: a file lies where its folder should be, a folder where it should be, or a name that differs only in case.`,
    )
    const target = join(this.files, path)
    await mkdir(dirname(target), { recursive: true }).catch((error: unknown) => {
      throw ['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? taken : error
    })
    const there = await stat(target).catch(() => undefined)
    if (there?.isDirectory() || !(await this.isKeptAs(there ? path : dirname(path)))) throw taken
  }

  /** Whether the disk spells a path as it was asked for: some disks take 'Packs/a' for 'packs/a', and links lead elsewhere. */
  private async isKeptAs(path: string): Promise<boolean> {
    const [root, target] = await Promise.all([realpath(this.files), realpath(join(this.files, path))])
    return target === join(root, path)
  }
}

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { listFiles } from '../listFiles'
import { checkPath } from './path'
import { checkSeal, readSealed, SEAL_BYTES, sealed } from './seal'

/** A file that was found: its size in bytes, and its content when asked for. */
export interface StoredFile {
  size: number
  read: () => Readable
}

async function syncFolder(folder: string): Promise<void> {
  // Windows keeps no handle on folders and needs none.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The files of the storage, as files in a folder. A file is there whole or not at all, also after a power cut. */
export class Files {
  private readonly files: string
  private readonly incoming: string

  constructor(folder: string) {
    this.files = join(folder, 'files')
    this.incoming = join(folder, 'incoming')
  }

  /** Makes the folders and throws away what an interrupted upload left. Refuses, as damaged, files that are not what was stored. */
  async open(): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true })
    await Promise.all([mkdir(this.files, { recursive: true }), mkdir(this.incoming, { recursive: true })])
    for (const path of listFiles(this.files)) await checkSeal(join(this.files, path))
  }

  /** Keeps a file under a path, in the place of one that may be there; resolves when it is on the disk. */
  async write(path: string, content: AsyncIterable<Buffer>): Promise<void> {
    const target = join(this.files, checkPath(path))
    const temporary = join(this.incoming, randomUUID())
    try {
      await pipeline(sealed(content), createWriteStream(temporary, { flush: true }))
      await mkdir(dirname(target), { recursive: true })
      await rename(temporary, target)
      for (let folder = dirname(target); folder.startsWith(this.files); folder = dirname(folder))
        await syncFolder(folder)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  /** The file under a path, or undefined. */
  async find(path: string): Promise<StoredFile | undefined> {
    const target = join(this.files, checkPath(path))
    const found = await stat(target).catch(() => undefined)
    return found?.isFile() ? { size: found.size - SEAL_BYTES, read: () => readSealed(target, found.size) } : undefined
  }

  /** Takes a file away; answers whether there was one. */
  async remove(path: string): Promise<boolean> {
    if (!(await this.find(path))) return false
    await rm(join(this.files, checkPath(path)), { force: true })
    return true
  }
}

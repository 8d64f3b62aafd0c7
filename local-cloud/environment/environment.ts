import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database/database'
import { differences, type Snapshot } from '../database/snapshot'
import { listFiles } from '../listFiles'
import { linkFiles, putFilesBack } from './fileLinks'
import { keepExport, keptExports } from './keptExports'
import type { Manifest } from './manifest'
import { writeExport, type Contents } from './writeExport'

/** Milliseconds of use after which an export is kept. */
const HOUR = 3_600_000

/** An environment at one moment, to be put back. */
export type EnvironmentSnapshot = Readonly<Contents>

/** Documents and files of a data folder as a whole: held for a test, written out as an export, kept each hour and at the end. */
export class Environment {
  private readonly held: string
  private count = 0
  private kept: { documents: Snapshot; files: string } | undefined
  private clock: NodeJS.Timeout | undefined
  private keeping: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly folder: string,
    private readonly database: Database,
    private readonly log: (line: string) => void,
  ) {
    this.held = join(folder, 'held')
    rmSync(this.held, { recursive: true, force: true })
  }

  /** The cloud is ready: from now on an export is kept each hour, and at the end. */
  begin(): void {
    this.clock = setInterval(() => void this.keep(), HOUR).unref()
  }

  /** Holds on to all documents and files as they are; good until the cloud is closed. */
  async snapshot(): Promise<EnvironmentSnapshot> {
    const files = join(this.held, String(++this.count))
    const documents = this.database.snapshot()
    linkFiles(join(this.folder, 'files'), files)
    return { documents: await documents, files }
  }

  /** Puts back all documents and files as they were. Refuses nothing: no call may be on its way. */
  async restore({ documents, files }: EnvironmentSnapshot): Promise<void> {
    await this.database.restore(documents)
    putFilesBack(files, join(this.folder, 'files'))
  }

  /** Writes everything as it is now into a folder of readable files. */
  async export(to: string): Promise<Manifest> {
    const contents = await this.snapshot()
    return writeExport(to, contents).finally(() => rmSync(contents.files, { recursive: true, force: true }))
  }

  /** Keeps an export beside the data, unless nothing has changed since the last one. Says in the log when that fails. */
  keep(): Promise<unknown> {
    this.keeping = this.keeping
      .then(() => this.keepIfChanged())
      .catch((error: unknown) => this.log(`local cloud: no export could be kept: ${(error as Error).message}`))
    return this.keeping
  }

  /** Keeps the last export, if the cloud ever was ready, and lets everything go that was held. */
  async close(): Promise<void> {
    if (this.clock) await this.keep()
    clearInterval(this.clock)
    rmSync(this.held, { recursive: true, force: true })
  }

  private async keepIfChanged(): Promise<void> {
    const contents = await this.snapshot()
    try {
      const files = this.fileMarks()
      const same =
        this.kept && differences(this.kept.documents, contents.documents).size === 0 && this.kept.files === files
      if (same && keptExports(this.folder).length > 0) return
      await keepExport(this.folder, contents, new Date())
      this.kept = { documents: contents.documents, files }
    } finally {
      rmSync(contents.files, { recursive: true, force: true })
    }
  }

  /** A text that differs when a file was stored, replaced or removed. */
  private fileMarks(): string {
    const folder = join(this.folder, 'files')
    return listFiles(folder)
      .map((path) => `${path} ${statSync(join(folder, path), { bigint: true }).ino}`)
      .join('\n')
  }
}

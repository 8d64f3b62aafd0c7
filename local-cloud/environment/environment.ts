import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database/database'
import { differences, type Snapshot } from '../database/snapshot'
import { listFiles } from '../listFiles'
import type { Files } from '../storage/files'
import { linkFiles, putFilesBack } from './fileLinks'
import { keepExport, keptExports } from './keptExports'
import type { Manifest } from './manifest'
import { writeExport, type Contents } from './writeExport'

/** Milliseconds of use after which an export is kept. */
const HOUR = 3_600_000

/** Something else that belongs to the environment: holds on to it as it is, and yields how to put it back. */
export type Holding = () => () => void

/** An environment at one moment, to be put back. */
export interface EnvironmentSnapshot extends Readonly<Contents> {
  /** Puts back what is neither document nor file. */
  others: readonly (() => void)[]
}

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
    private readonly files: Files,
    private readonly log: (line: string) => void,
    private readonly holdings: readonly Holding[] = [],
  ) {
    this.held = join(folder, 'held')
    rmSync(this.held, { recursive: true, force: true })
  }

  /** The cloud is ready: from now on an export is kept each hour, and at the end. */
  begin(): void {
    this.clock = setInterval(() => void this.keep(), HOUR).unref()
  }

  /** Holds on to everything as it is; good until the cloud is closed. Refuses, as damaged, files of which one is gone. */
  async snapshot(): Promise<EnvironmentSnapshot> {
    const files = join(this.held, String(++this.count))
    const documents = this.database.snapshot()
    const others = this.holdings.map((hold) => hold())
    linkFiles(join(this.folder, 'files'), files)
    this.files.refuseMissing(listFiles(files))
    return { documents: await documents, files, others }
  }

  /** Puts back everything as it was. Refuses nothing: no call may be on its way. */
  async restore({ documents, files, others }: EnvironmentSnapshot): Promise<void> {
    await this.database.restore(documents)
    await this.files.replaceAll(listFiles(files), () => putFilesBack(files, join(this.folder, 'files')))
    for (const putBack of others) putBack()
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

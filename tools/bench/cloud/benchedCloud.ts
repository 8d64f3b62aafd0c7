import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import sdk from 'wx-server-sdk'
import { processEnvironment } from '../../../local-cloud/functions/environment'
import { startCloudProcess, type CloudProcess } from '../../cloudProcess'

/** One document of the bench; ten have the same `who`, however many documents there are. */
export interface Benched {
  _id: string
  who: string
  n: number
  text: string
}

/** Copies of one function, each to be started cold once. */
export const FUNCTIONS = 8

const index = {
  collections: { kept: { indexes: [{ name: 'who', keys: [{ field: 'who', direction: 1 }] }] }, added: {} },
}

export const documentOf = (nth: number): Benched => ({
  _id: `d${nth}`,
  who: `w${Math.floor(nth / 10)}`,
  n: nth,
  text: 'x'.repeat(120),
})

sdk.init({ env: 'local' })
export const cloud = sdk
export const database = sdk.database()

/** A cloud to be measured, in a process of its own. */
export class BenchedCloud {
  private constructor(
    readonly size: number,
    private readonly folder: string,
    readonly process: CloudProcess,
  ) {}

  /** Starts an empty cloud with a function that uses the SDK. */
  static async start(size: number, sync = true): Promise<BenchedCloud> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-cloud-'))
    fs.writeFileSync(path.join(folder, 'database.json'), JSON.stringify(index))
    for (let nth = 0; nth < FUNCTIONS; nth++) await buildFunction(path.join(folder, 'functions', `echo${nth}`))
    const program = ['--import', 'tsx', path.join(__dirname, 'server.ts'), folder, String(sync)]
    return new BenchedCloud(size, folder, await startCloudProcess(program))
  }

  /** From now on the SDK of this process speaks to this cloud. No call may be on its way. */
  use(): void {
    Object.assign(process.env, processEnvironment({ url: this.process.admin, env: 'local' }))
  }

  async fill(): Promise<void> {
    this.use()
    for (let from = 0; from < this.size; from += 500) {
      const some = Array.from({ length: Math.min(500, this.size - from) }, (_, at) => documentOf(from + at))
      await database.collection('kept').add({ data: some })
    }
  }

  /** Megabytes of memory that the process has. */
  megabytes(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.process.pid)], { encoding: 'utf8' })) / 1024
  }

  async end(): Promise<void> {
    await this.process.end('SIGKILL')
    fs.rmSync(this.folder, { recursive: true, force: true })
  }
}

async function buildFunction(folder: string): Promise<void> {
  const contents = `
    import cloud from 'wx-server-sdk'
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    export const main = async () => cloud.getWXContext().SOURCE`
  await build({
    stdin: { contents, resolveDir: __dirname },
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
  })
}

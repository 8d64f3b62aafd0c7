import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, type Chance } from '@core/domain/chance'
import { processEnvironment } from '../../local-cloud/functions/environment'
import { bundleCommandLine, startCloudProcess, type CloudProcess } from '../../tools/cloudProcess'
import { root } from '../../tools/paths'

/** A cloud with the product's collections and folders, in a process of its own that is killed with -9 and starts again. */
export class MortalCloud {
  readonly folder: string
  private program: readonly string[] = []
  private running: CloudProcess | undefined

  constructor(name: string) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`))
  }

  /** Where it keeps everything. */
  get data(): string {
    return path.join(this.folder, 'data')
  }

  /** The address at which functions reach it; another one after each start. */
  get admin(): string {
    if (!this.running) throw new Error('the cloud is not running')
    return this.running.admin
  }

  /** Starts it and points the SDK of this process at it. */
  async start(): Promise<void> {
    if (this.program.length === 0) {
      const script = await bundleCommandLine(path.join(this.folder, 'cli.cjs'))
      const files = ['database', 'storage'].flatMap((name) => [`--${name}`, `${root}/cloudfunctions/${name}.json`])
      this.program = [script, 'start', '--port', '0', '--console', 'off', '--data', this.data, ...files]
    }
    this.running = await startCloudProcess(this.program)
    Object.assign(process.env, processEnvironment({ url: this.admin, env: 'local' }))
  }

  /** Lets a work go on so long (ms) at the most, kills the cloud under it, and starts it again. */
  async killDuring(work: () => Promise<unknown>, after: number): Promise<void> {
    const working = work().catch(() => undefined)
    await Promise.race([working, wait(after)])
    await this.kill()
    await working
    await this.start()
  }

  async kill(): Promise<void> {
    await this.running?.end('SIGKILL')
  }
}

/** What a trial does with its cloud: one round for each kill, and what it looks at in the end. Both reject with what is wrong. */
export interface Rounds {
  kill(round: number, chance: Chance): Promise<void>
  end?(): Promise<void>
}

/** Goes through so many kills. Where one finds something wrong the cloud's folder stays, and is named. */
export async function killAgainAndAgain(
  { name, size, seed }: { name: string; size: number; seed: string },
  begin: (cloud: MortalCloud) => Promise<Rounds>,
): Promise<void> {
  const chance = chanceFrom(seed)
  const cloud = new MortalCloud(name)
  let kills = 0
  try {
    await cloud.start()
    const rounds = await begin(cloud)
    for (; kills < size; kills++) await rounds.kill(kills, chance)
    await rounds.end?.()
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new Error(`kill ${Math.min(kills + 1, size)} of ${size}, ${cloud.folder}: ${what}`, { cause: error })
  } finally {
    await cloud.kill()
  }
  fs.rmSync(cloud.folder, { recursive: true })
}

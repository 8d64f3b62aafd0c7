import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, type Chance } from '@core/domain/chance'
import { bundleCommandLine, spawnCloud, startCloudProcess, type CloudProcess } from '../../../tools/cloudProcess'
import type { Trial } from '../trial'
import { faultsOfRound, foundInAll } from './check'
import { accounts, database, definitions, pointAt } from './desk'
import { Ledger } from './ledger'
import { writers } from './writers'

/** How many acknowledged writes a cloud lives to see at the most, and the milliseconds after that, and while starting. */
const MOST_WRITES = 150
const LONGEST_REST = 5
const LONGEST_START = 250

/** The transactions of others are in the way: what was to be written was not, and is tried again. */
const isConflict = (error: unknown): boolean => /TransactionConflict|TransactionBusy/.test(String(error))

/** Lets all writers write until the cloud is killed. Rejects when one is refused for another reason than that. */
async function writeUntilKilled(cloud: CloudProcess, ledger: Ledger, round: number, chance: Chance): Promise<void> {
  let killed = false
  const write = async (at: number): Promise<void> => {
    for (let nth = 0; !killed; nth++)
      await writers[at]?.(ledger, `${round}-w${at}`, nth, chance).catch((error: unknown) => {
        if (!killed && !isConflict(error)) throw error
      })
  }
  const [writes, rest] = [ledger.acknowledged + chance() * MOST_WRITES, chance() * LONGEST_REST]
  const writing = Promise.all(writers.map((_, at) => write(at)))
  const enough = async (): Promise<void> => {
    while (ledger.acknowledged < writes) await wait(1)
    await wait(rest)
  }
  await Promise.race([enough(), writing])
  killed = true
  await cloud.end('SIGKILL')
  await writing
}

async function fill(): Promise<void> {
  for (const _id of accounts) await database.collection('accounts').add({ data: { _id, balance: 0 } })
  for (const at of writers.keys()) await database.collection('counters').add({ data: { _id: `w${at}`, value: 0 } })
}

/** Starts a cloud and kills it while it is starting, or just after. */
async function killWhileStarting(program: readonly string[], chance: Chance): Promise<void> {
  const { child } = spawnCloud(program)
  const gone = new Promise((resume) => child.once('close', resume))
  await wait(chance() * LONGEST_START)
  child.kill('SIGKILL')
  await gone
}

/** The folder and the program of one run, and the cloud that is running now. */
class Run {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-kills-'))
  private readonly data = path.join(this.folder, 'data')
  private program: readonly string[] = []
  private cloud: CloudProcess | undefined
  readonly ledger = new Ledger()
  found = 0
  starts = 0

  async begin(): Promise<void> {
    const index = path.join(this.folder, 'database.json')
    fs.writeFileSync(index, JSON.stringify(definitions))
    const script = await bundleCommandLine(path.join(this.folder, 'cli.cjs'))
    this.program = [script, 'start', '--port', '0', '--console', 'off', '--data', this.data, '--database', index]
    await this.start()
    await fill()
  }

  private async start(): Promise<CloudProcess> {
    this.cloud = await startCloudProcess(this.program)
    pointAt(this.cloud.admin)
    return this.cloud
  }

  async kill(round: number, chance: Chance): Promise<void> {
    await writeUntilKilled(this.cloud ?? (await this.start()), this.ledger, round, chance)
    if (chance() < 0.1) {
      await killWhileStarting(this.program, chance)
      this.starts++
    }
    await this.start()
    const { faults, found } = await faultsOfRound(this.ledger, String(round))
    if (faults.length > 0) throw new Error(`kill ${round + 1}, ${this.folder}: ${faults.slice(0, 10).join('; ')}`)
    this.found += found
    this.ledger.nextRound()
  }

  /** What was there after one kill is there after all others, and a clean end keeps an export. */
  async finish(): Promise<void> {
    if ((await foundInAll()) !== this.found) throw new Error('what was there after an earlier kill is not any more')
    await this.cloud?.end('SIGTERM')
    const exports = fs.readdirSync(path.join(this.data, 'exports'))
    if (exports.length !== 1) throw new Error(`${exports.length} exports after one clean end`)
    fs.rmSync(this.folder, { recursive: true })
  }

  async stop(): Promise<void> {
    await this.cloud?.end('SIGKILL')
  }
}

/**
 * Kills a cloud with -9 so many times while the SDK adds, changes, removes, counts, stores files and moves amounts in
 * transactions, now and then also while it is starting. After each kill: what was acknowledged is there, of what belongs
 * together there is all or nothing, and a transaction is whole or never was.
 */
export const cloudKills: Trial = async ({ size, seed }) => {
  const chance = chanceFrom(seed)
  const run = new Run()
  try {
    await run.begin()
    for (let round = 0; round < size; round++) await run.kill(round, chance)
    await run.finish()
  } finally {
    await run.stop()
  }
  const { ledger, found, starts } = run
  return `${size} kills while writing, ${starts} more while starting: ${ledger.acknowledged} acknowledged writes all there, ${found} documents, no half of anything`
}

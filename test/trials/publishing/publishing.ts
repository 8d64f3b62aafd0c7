import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, type Chance } from '@core/domain/chance'
import { publishDue } from '../../../cloudfunctions/announcement/publishDue'
import { bundleCommandLine, startCloudProcess, type CloudProcess } from '../../../tools/cloudProcess'
import { root } from '../../../tools/paths'
import type { Trial } from '../trial'
import { addDue, numberDue, pointAt, readByPhones, withdrawNow } from './desk'

/** How long (ms) a publication goes on at the most before the cloud is killed. */
const LONGEST = 80

/** Which share of the changes is a withdrawal. */
const WITHDRAWALS = 0.3

interface Counts {
  former: number
  next: number
}

/** The cloud of one run, and the titles that should be out. */
class Run {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'publishing-'))
  private program: readonly string[] = []
  private cloud: CloudProcess | undefined
  private out: string[] = []
  readonly counts: Counts = { former: 0, next: 0 }

  async begin(): Promise<void> {
    const script = await bundleCommandLine(path.join(this.folder, 'cli.cjs'))
    const files = ['database', 'storage'].flatMap((name) => [`--${name}`, `${root}/cloudfunctions/${name}.json`])
    this.program = [script, 'start', '--port', '0', '--console', 'off', '--data', `${this.folder}/data`, ...files]
    await this.start()
  }

  private async start(): Promise<void> {
    this.cloud = await startCloudProcess(this.program)
    pointAt(this.cloud.admin)
  }

  /** Makes a change that is due, and says which titles are out with it. */
  private async change(round: number, now: number, chance: Chance): Promise<string[]> {
    const gone = this.out[Math.floor(chance() * this.out.length)]
    if (gone !== undefined && chance() < WITHDRAWALS) {
      await withdrawNow(gone, now)
      return this.out.filter((title) => title !== gone)
    }
    const id = `announcement-${String(round).padStart(6, '0')}`
    await addDue(id, now)
    return [...this.out, id].sort()
  }

  /** Kills the cloud while a change is published, and looks at what phones read then and after the next minute. */
  async kill(round: number, chance: Chance): Promise<void> {
    const former = this.out
    const now = Date.now()
    const next = await this.change(round, now, chance)
    const publishing = publishDue({ now }).catch(() => undefined)
    await Promise.race([publishing, wait(chance() * LONGEST)])
    await this.cloud?.end('SIGKILL')
    await publishing
    await this.start()
    const after = await readByPhones()
    const known = [after.titles, after.onTheWeb].every((seen) =>
      [former, next].some((one) => isDeepStrictEqual(seen, one)),
    )
    const isNext = isDeepStrictEqual(after.titles, next)
    this.counts[isNext ? 'next' : 'former'] += 1
    if (!known || after.faults.length > 0)
      throw new Error(
        `kill ${round + 1}, ${this.folder}: ${after.faults.join('; ') || 'neither the old pack nor the new'}`,
      )
    await publishDue({ now: Date.now() })
    const { titles, onTheWeb, faults } = await readByPhones()
    const isDone = isDeepStrictEqual([titles, onTheWeb], [next, next]) && (await numberDue(Date.now())) === 0
    if (!isDone || faults.length > 0)
      throw new Error(`after kill ${round + 1} the next minute did not publish: ${this.folder}: ${faults.join('; ')}`)
    this.out = next
  }

  async stop(): Promise<void> {
    await this.cloud?.end('SIGKILL')
  }

  finish(): void {
    fs.rmSync(this.folder, { recursive: true })
  }
}

/**
 * Kills a cloud with -9 so many times while announcements come out and are withdrawn. After each kill phones read the old
 * pack or the new one, whole and with all its files, in WeChat and on the web; and the next minute brings the new one.
 */
export const publishing: Trial = async ({ size, seed }) => {
  const chance = chanceFrom(seed)
  const run = new Run()
  try {
    await run.begin()
    for (let round = 0; round < size; round++) await run.kill(round, chance)
  } finally {
    await run.stop()
  }
  run.finish()
  const { former, next } = run.counts
  return `${size} kills while publishing: ${former} left the old pack, ${next} the new one, none a mixture; the next minute published all`
}

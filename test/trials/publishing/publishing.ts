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
import { addDue, lyingAbout, numberDue, pointAt, readByPhones, withdrawNow } from './desk'
import { publishAndKill } from './publisher'

/** Which share of the kills is the publisher's, while the cloud goes on. */
const PUBLISHERS = 0.5

/** How long (ms) a publication goes on at the most before the cloud or the publisher is killed. */
const LONGEST = 800

/** Which share of the changes is a withdrawal. */
const WITHDRAWALS = 0.3

interface Counts {
  former: number
  next: number
  /** How many of the kills were the publisher's, and how many changes were withdrawals. */
  publishers: number
  withdrawals: number
}

/** The cloud of one run, and the titles that should be out. */
class Run {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'publishing-'))
  private program: readonly string[] = []
  private cloud: CloudProcess | undefined
  private out: string[] = []
  private readonly gone = new Set<string>()
  readonly counts: Counts = { former: 0, next: 0, publishers: 0, withdrawals: 0 }

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
      this.gone.add(gone)
      this.counts.withdrawals += 1
      return this.out.filter((title) => title !== gone)
    }
    const id = `announcement-${String(round).padStart(6, '0')}`
    await addDue(id, now)
    return [...this.out, id].sort()
  }

  /** Publishes what is due and kills the cloud meanwhile, or the process that publishes. */
  private async publishAndKill(now: number, chance: Chance): Promise<void> {
    const after = chance() * LONGEST
    if (chance() < PUBLISHERS && this.cloud) {
      await publishAndKill(this.cloud.admin, after)
      this.counts.publishers += 1
      return
    }
    const publishing = publishDue({ now }).catch(() => undefined)
    await Promise.race([publishing, wait(after)])
    await this.cloud?.end('SIGKILL')
    await publishing
    await this.start()
  }

  /** What is wrong after everything was published: what phones read, what is still due, what lies about that should be gone. */
  private async faultsNow(): Promise<string[]> {
    const { titles, onTheWeb, media, faults } = await readByPhones()
    const lying = await lyingAbout(`${this.folder}/data`)
    const readable = [...lying.titles].filter((title) => this.gone.has(title))
    return [
      ...faults,
      ...(isDeepStrictEqual([titles, onTheWeb], [this.out, this.out]) ? [] : ['the packs are not the new ones']),
      ...((await numberDue(Date.now())) === 0 ? [] : ['something is still due']),
      ...(isDeepStrictEqual(lying.media, media) ? [] : [`files: ${lying.media.join()}, named: ${media.join()}`]),
      ...readable.map((title) => `${title} was withdrawn and can still be read`),
    ]
  }

  /** Kills while a change is published, and looks at what phones read then and after the next minute. */
  async kill(round: number, chance: Chance): Promise<void> {
    const former = this.out
    const now = Date.now()
    const next = await this.change(round, now, chance)
    await this.publishAndKill(now, chance)
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
    this.out = next
    await publishDue({ now: Date.now() })
    const faults = await this.faultsNow()
    if (faults.length > 0)
      throw new Error(`after kill ${round + 1} the next minute did not do all: ${this.folder}: ${faults.join('; ')}`)
  }

  async stop(): Promise<void> {
    await this.cloud?.end('SIGKILL')
  }

  finish(): void {
    fs.rmSync(this.folder, { recursive: true })
  }
}

/**
 * Kills with -9 so many times while announcements come out and are withdrawn: now the cloud, now only the process that
 * publishes. After each kill phones read the old pack or the new one, whole and with all its files, in WeChat and on the web.
 * The next minute brings the new one; then no file lies in the public folder that no pack names, and no pack that is there
 * says anything that was withdrawn.
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
  const { former, next, publishers, withdrawals } = run.counts
  return (
    `${size} kills while publishing, ${publishers} of the publisher alone, ${withdrawals} while withdrawing: ${former} left the ` +
    `old pack, ${next} the new one, none a mixture; the next minute published all and left nothing that was withdrawn`
  )
}

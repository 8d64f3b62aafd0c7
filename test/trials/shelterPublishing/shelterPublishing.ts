import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, type Chance } from '@core/domain/chance'
import { publishDue } from '../../../cloudfunctions/shelter/publishDue'
import { bundleCommandLine, startCloudProcess, type CloudProcess } from '../../../tools/cloudProcess'
import { root } from '../../../tools/paths'
import { pointAt } from '../publishing/desk'
import type { Trial } from '../trial'
import { isDue, letOut, readByPhones, withdrawNow } from './list'
import { bundlePublisher, startPublisher, type Publisher } from './publisherProcess'

/** How long (ms) a publication goes on at the most before something is killed. */
const LONGEST = 700

const WITHDRAWALS = 0.3
const districts = ['610702', '610722', '610730'] as const

/** The cloud and the publisher of one run, and what everybody should read, a line for each place. */
class Run {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shelter-publishing-'))
  private program: readonly string[] = []
  private script = ''
  private cloud: CloudProcess | undefined
  private publisher: Publisher | undefined
  private out: string[] = []
  readonly counts = { former: 0, next: 0, cloud: 0, publisher: 0 }

  async begin(): Promise<void> {
    const script = await bundleCommandLine(path.join(this.folder, 'cli.cjs'))
    const files = ['database', 'storage'].flatMap((name) => [`--${name}`, `${root}/cloudfunctions/${name}.json`])
    this.program = [script, 'start', '--port', '0', '--console', 'off', '--data', `${this.folder}/data`, ...files]
    this.script = await bundlePublisher(path.join(this.folder, 'publisher.cjs'))
    await this.start()
  }

  private async start(): Promise<void> {
    this.cloud = await startCloudProcess(this.program)
    pointAt(this.cloud.admin)
  }

  /** Makes a change that is due: places come or change in some districts, or one is withdrawn. */
  private async change(round: number, now: number, chance: Chance): Promise<void> {
    const gone = this.out[Math.floor(chance() * this.out.length)]?.split(' ')[0]
    if (gone !== undefined && chance() < WITHDRAWALS) return withdrawNow(gone, round, now)
    const places = districts.map((district, nth) => {
      const id = `place-${nth}-${String(Math.floor(chance() * 6)).padStart(10, '0')}`
      return { id, district, name: `示例${round}号` }
    })
    return letOut(
      places.filter((_, nth) => nth === 0 || chance() < 0.7),
      round,
      now,
    )
  }

  /** Publishes until a moment that chance chooses, and kills the cloud, or the process that publishes. */
  private async killWhilePublishing(now: number, chance: Chance): Promise<void> {
    if (chance() < 0.5) {
      this.counts.cloud += 1
      const publishing = publishDue({ now }).catch(() => undefined)
      await Promise.race([publishing, wait(chance() * LONGEST)])
      await this.cloud?.end('SIGKILL')
      await publishing
      return this.start()
    }
    this.counts.publisher += 1
    this.publisher = await startPublisher(this.script)
    const publishing = this.publisher.publish(now)
    await Promise.race([publishing, wait(chance() * LONGEST)])
    await this.publisher.kill()
  }

  async kill(round: number, chance: Chance): Promise<void> {
    const former = this.out
    const now = Date.now()
    await this.change(round, now, chance)
    await this.killWhilePublishing(now, chance)
    const after = await readByPhones()
    await publishDue({ now: Date.now() })
    const next = await readByPhones()
    const isOneOfBoth = [after.inWeChat, after.onTheWeb].every((seen) =>
      [former, next.inWeChat].some((one) => isDeepStrictEqual(seen, one)),
    )
    if (!isOneOfBoth || after.faults.length > 0)
      throw new Error(
        `kill ${round + 1}, ${this.folder}: ${after.faults.join('; ') || 'neither the old packs nor the new'}`,
      )
    const isWhole = isDeepStrictEqual(next.inWeChat, next.onTheWeb) && next.faults.length === 0
    if (!isWhole || isDeepStrictEqual(next.inWeChat, former) || (await isDue(Date.now())))
      throw new Error(
        `after kill ${round + 1} the next minute did not publish: ${this.folder}: ${next.faults.join('; ')}`,
      )
    this.counts[isDeepStrictEqual(after.inWeChat, former) ? 'former' : 'next'] += 1
    this.out = next.inWeChat
  }

  async stop(): Promise<void> {
    await this.cloud?.end('SIGKILL')
  }

  finish(): void {
    fs.rmSync(this.folder, { recursive: true })
  }
}

/**
 * Kills so many times with -9, the cloud or the process that publishes, while the list of places comes out and places are
 * withdrawn. After each kill phones read the old packs or the new ones, the list and the details of every district together,
 * with all their photos; and the next minute brings the new ones, in WeChat and on the web.
 */
export const shelterPublishing: Trial = async ({ size, seed }) => {
  const chance = chanceFrom(seed)
  const run = new Run()
  try {
    await run.begin()
    for (let round = 0; round < size; round++) await run.kill(round, chance)
  } finally {
    await run.stop()
  }
  run.finish()
  const { former, next, cloud, publisher } = run.counts
  return `${size} kills while the list is published (${cloud} of the cloud, ${publisher} of the publisher): ${former} left the old packs, ${next} the new ones, none a mixture; the next minute published all`
}

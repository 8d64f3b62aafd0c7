import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from '@core/domain/chance'
import { publishDue } from '../../../cloudfunctions/shelter/publishDue'
import { killAgainAndAgain, type MortalCloud, type Rounds } from '../mortalCloud'
import type { Trial } from '../trial'
import { isDue, letOut, readByPhones, withdrawNow } from './list'
import { bundlePublisher, startPublisher } from './publisherProcess'

/** How long (ms) a publication goes on at the most before something is killed. */
const LONGEST = 700

const WITHDRAWALS = 0.3
const districts = ['610702', '610722', '610730'] as const

interface Counts {
  former: number
  next: number
  /** How many of the kills were the cloud's, and how many the publisher's. */
  cloud: number
  publisher: number
}

/** What everybody should read, a line for each place. */
class Run implements Rounds {
  private out: string[] = []

  constructor(
    private readonly cloud: MortalCloud,
    private readonly script: string,
    private readonly counts: Counts,
  ) {}

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
      return this.cloud.killDuring(() => publishDue({ now }), chance() * LONGEST)
    }
    this.counts.publisher += 1
    const publisher = await startPublisher(this.script)
    await Promise.race([publisher.publish(now), wait(chance() * LONGEST)])
    await publisher.kill()
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
      throw new Error(after.faults.join('; ') || 'neither the old packs nor the new')
    const isWhole = isDeepStrictEqual(next.inWeChat, next.onTheWeb) && next.faults.length === 0
    if (!isWhole || isDeepStrictEqual(next.inWeChat, former) || (await isDue(Date.now())))
      throw new Error(`the next minute did not publish: ${next.faults.join('; ')}`)
    this.counts[isDeepStrictEqual(after.inWeChat, former) ? 'former' : 'next'] += 1
    this.out = next.inWeChat
  }
}

/**
 * Kills so many times with -9, the cloud or the process that publishes, while the list of places comes out and places are
 * withdrawn. After each kill phones read the old packs or the new ones, the list and the details of every district together,
 * with all their photos; and the next minute brings the new ones, in WeChat and on the web.
 */
export const shelterPublishing: Trial = async ({ size, seed }) => {
  const counts: Counts = { former: 0, next: 0, cloud: 0, publisher: 0 }
  await killAgainAndAgain({ name: 'shelter-publishing', size, seed }, async (mortal) => {
    const script = await bundlePublisher(path.join(mortal.folder, 'publisher.cjs'))
    return new Run(mortal, script, counts)
  })
  const { former, next, cloud, publisher } = counts
  return `${size} kills while the list is published (${cloud} of the cloud, ${publisher} of the publisher): ${former} left the old packs, ${next} the new ones, none a mixture; the next minute published all`
}

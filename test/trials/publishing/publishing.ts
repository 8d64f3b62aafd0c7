import { isDeepStrictEqual } from 'node:util'
import type { Chance } from '@core/domain/chance'
import { publishDue } from '../../../cloudfunctions/announcement/publishDue'
import { killAgainAndAgain, type MortalCloud, type Rounds } from '../mortalCloud'
import type { Trial } from '../trial'
import { addDue, lyingAbout, numberDue, readByPhones, withdrawNow } from './desk'
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

/** The titles that should be out, and those that were withdrawn. */
class Run implements Rounds {
  private out: string[] = []
  private readonly gone = new Set<string>()

  constructor(
    private readonly cloud: MortalCloud,
    private readonly counts: Counts,
  ) {}

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
    if (chance() >= PUBLISHERS) return this.cloud.killDuring(() => publishDue({ now }), after)
    await publishAndKill(this.cloud.admin, after)
    this.counts.publishers += 1
  }

  /** What is wrong after everything was published: what phones read, what is still due, what lies about that should be gone. */
  private async faultsNow(): Promise<string[]> {
    const { titles, onTheWeb, media, faults } = await readByPhones()
    const lying = await lyingAbout(this.cloud.data)
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
      throw new Error(after.faults.join('; ') || 'neither the old pack nor the new')
    this.out = next
    await publishDue({ now: Date.now() })
    const faults = await this.faultsNow()
    if (faults.length > 0) throw new Error(`the next minute did not do all: ${faults.join('; ')}`)
  }
}

/**
 * Kills with -9 so many times while announcements come out and are withdrawn: now the cloud, now only the process that
 * publishes. After each kill phones read the old pack or the new one, whole and with all its files, in WeChat and on the web.
 * The next minute brings the new one; then no file lies in the public folder that no pack names, and no pack that is there
 * says anything that was withdrawn.
 */
export const publishing: Trial = async ({ size, seed }) => {
  const counts: Counts = { former: 0, next: 0, publishers: 0, withdrawals: 0 }
  await killAgainAndAgain({ name: 'publishing', size, seed }, (cloud) => Promise.resolve(new Run(cloud, counts)))
  const { former, next, publishers, withdrawals } = counts
  return (
    `${size} kills while publishing, ${publishers} of the publisher alone, ${withdrawals} while withdrawing: ${former} left the ` +
    `old pack, ${next} the new one, none a mixture; the next minute published all and left nothing that was withdrawn`
  )
}

import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, shuffled } from '@core/domain/chance'
import type { AnnouncementsPack } from '@core/domain/announcement/publicAnnouncement'
import type { AnnouncementRecord } from '@core/domain/announcement/moves'
import { testsFrom } from '@core/domain/announcement/testsFrom'
import type { Manifest } from '@core/domain/publication/packs'
import { collection } from '../../../cloudfunctions/_kit/database'
import { publishDue } from '../../../cloudfunctions/announcement/publishDue'
import { keptAs, type KeptAnnouncement } from '../../../cloudfunctions/announcement/store'
import { quantile } from '../../../tools/bench/quantile'
import { openWorld, type World } from '../../flows/world'
import { alarmTest, testIn } from '../../seeds/drafts'
import type { Trial } from '../trial'

/** How many instances answer, and how many phones ask in the same millisecond of the machine. */
const INSTANCES = 4
const AT_ONCE = 40

/** Over how many seconds the phones spread what they ask, for every thousand of them. */
const SPREAD = 0.4

const district = '610702'
const test = testIn(6, [district])

async function publishTheTest(): Promise<void> {
  const now = Date.now()
  const content = alarmTest({ test }) as AnnouncementRecord['content']
  const record = { id: 'announcement-of-the-test', of: null, revision: 1, version: 1, content, authors: ['S01'] }
  const moments = { approvals: [], publishAt: now - 1000 }
  await collection<KeptAnnouncement>('announcements').put({ ...keptAs({ ...record, moments }, now), dueAt: now - 1000 })
  await publishDue({ now })
}

/** What phones know after they asked: whether each has the plan of its district. Packs are files, fetched once by whoever lacks them. */
class Phones {
  readonly times: number[] = []
  withPlan = 0
  private readonly packs = new Map<string, Promise<AnnouncementsPack>>()

  constructor(private readonly world: World) {}

  private pack(hash: string): Promise<AnnouncementsPack> {
    const address = `${this.world.cloud.gateway}/files/packs/${hash}.json`
    const known = this.packs.get(hash) ?? fetch(address).then((answer) => answer.json() as Promise<AnnouncementsPack>)
    this.packs.set(hash, known)
    return known
  }

  async ask(nth: number): Promise<void> {
    const began = performance.now()
    const opened = nth % 3 === 0 ? ['announcement-of-the-test'] : []
    const reply = await this.world.ask(`oPhone${nth}x`, 'publication', 'getManifest', { opened })
    this.times.push(performance.now() - began)
    if (!reply.ok) throw new Error(`a phone was refused: ${reply.code}`)
    const { packs } = reply.value as Manifest
    const { announcements } = await this.pack(packs.announcements?.hash ?? '')
    const [plan] = testsFrom(announcements, { district, now: Date.now() })
    if (plan?.date === test.date && plan.sessions.length === 1) this.withPlan += 1
  }
}

/** Counts operations while they are made: the cloud remembers only the last ones. */
class Counts {
  reads = 0
  writes = 0
  others = 0
  private readonly seen = new Set<object>()

  add(world: World): void {
    const all = world.cloud.operations().filter(({ action }) => action.startsWith('database.'))
    const fresh = all.filter((operation) => !this.seen.has(operation))
    for (const operation of fresh) this.seen.add(operation)
    this.reads += fresh.filter(({ collection: name }) => name === 'manifest').length
    this.writes += fresh.filter(({ collection: name }) => name === 'reach').length
    this.others += fresh.filter(({ collection: name }) => name !== 'manifest' && name !== 'reach').length
  }
}

/**
 * So many phones ask at ten o'clock what is new, each at its own moment within some seconds. Each has the plan of its
 * district afterwards; reading costs the database at most one operation in ten seconds and instance, counting who
 * asked at most one a second and instance, beside the first of each on a day.
 */
export const tenOClock: Trial = async ({ size, seed }) => {
  const world = await openWorld([], { instances: INSTANCES })
  try {
    await publishTheTest()
    const chance = chanceFrom(seed)
    const spread = SPREAD * size
    const due = shuffled(
      Array.from({ length: size }, () => chance() * spread),
      chance,
    ).sort((a, b) => a - b)
    const phones = new Phones(world)
    const counts = new Counts()
    counts.add(world)
    counts.reads = counts.writes = counts.others = 0
    const began = performance.now()
    let next = 0
    const counting = setInterval(() => counts.add(world), 200)
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let nth = next++; nth < size; nth = next++) {
          await wait(Math.max(0, (due[nth] ?? 0) - (performance.now() - began)))
          await phones.ask(nth)
        }
      }),
    )
    clearInterval(counting)
    counts.add(world)
    const seconds = (performance.now() - began) / 1000
    if (phones.withPlan !== size) throw new Error(`${size - phones.withPlan} phones are without the plan`)
    const mostReads = INSTANCES * (Math.floor(seconds / 10) + 1)
    // The first count of a day and a subject is looked for, made, and where two make it at once added.
    const mostWrites = INSTANCES * (Math.floor(seconds) + 1) + 2 * 2 * INSTANCES
    if (counts.reads > mostReads) throw new Error(`${counts.reads} reads, more than ${mostReads}`)
    if (counts.others > 0) throw new Error(`${counts.others} operations on something else`)
    if (counts.writes > mostWrites) throw new Error(`${counts.writes} operations for counts, more than ${mostWrites}`)
    const [p50, p99] = [quantile(phones.times, 0.5), quantile(phones.times, 0.99)]
    return (
      `${size} phones in ${seconds.toFixed(1)} s, one call each: ${counts.reads} reads (limit ${mostReads}) and ` +
      `${counts.writes} operations for counts (limit ${mostWrites}) by ${INSTANCES} instances, ` +
      `${((counts.reads + counts.writes) / INSTANCES / (seconds / 10)).toFixed(1)} in ten seconds and instance; ` +
      `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; every phone has the plan`
    )
  } finally {
    await world.close()
  }
}

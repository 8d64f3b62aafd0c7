import { quantile } from '../quantile'
import { BenchedCloud, cloud as sdk, database, documentOf, FUNCTIONS } from './benchedCloud'
import { measure } from './measure'
import { benchmarks } from './operations'
import { benchSnapshots } from './snapshots'

const SIZES = [1000, 10_000, 100_000]
const AT_ONCE = 10
const DIRECT_MILLISECONDS = 500

/** How many times a second mingo does something alone. */
function directPerSecond(act: (nth: number) => unknown): number {
  const began = performance.now()
  let done = 0
  while (performance.now() - began < DIRECT_MILLISECONDS) act(done++)
  return (done / (performance.now() - began)) * 1000
}

function row(...cells: readonly (string | number)[]): void {
  const shown = cells.map((cell) => (typeof cell === 'string' ? cell : cell.toFixed(cell < 10 ? 2 : 0)))
  console.log(`  ${shown.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(10))).join('')}`)
}

function judge(what: string, ratio: number, holds: boolean): void {
  console.log(`  ${holds ? 'holds' : 'FAILS'}: ${what}: ${ratio.toFixed(2)}`)
  if (!holds) process.exitCode = 1
}

async function benchOperations(clouds: readonly BenchedCloud[]): Promise<void> {
  console.log(`\nThrough the SDK, ${AT_ONCE} at once, in turn against clouds of each size`)
  row('', 'documents', 'calls/s', 'p50 ms', 'p99 ms', 'mingo/s', 'ratio')
  for (const { name, calls, act, direct } of benchmarks)
    for (const cloud of clouds) {
      cloud.use()
      const { perSecond, p50, p99 } = await measure(calls, AT_ONCE, (nth) => act(nth, cloud.size))
      const list = Array.from({ length: cloud.size }, (_, nth) => documentOf(nth))
      const alone = directPerSecond((nth) => direct(nth, list))
      row(name, String(cloud.size), perSecond, p50, p99, alone, perSecond / alone)
    }
}

/** One lookup after the other, the sizes in turn, so that all meet the same machine. */
async function judgeLookups(clouds: readonly BenchedCloud[]): Promise<void> {
  const lookup = benchmarks.find(({ name }) => name === 'indexed where')
  const times = new Map(clouds.map(({ size }) => [size, [] as number[]]))
  for (let round = 0; round < 40; round++)
    for (const cloud of clouds) {
      cloud.use()
      for (let nth = 0; nth < 25; nth++) {
        const began = performance.now()
        await lookup?.act(round * 25 + nth, cloud.size)
        times.get(cloud.size)?.push(performance.now() - began)
      }
    }
  const [small = 0, , large = 0] = SIZES.map((size) => quantile(times.get(size) ?? [], 0.5))
  judge('indexed lookup at 100 000 documents ÷ at 1 000 (at most 1.5)', large / small, large / small <= 1.5)
}

/** Insert by fifty callers, with and without waiting for the disk, in turn. */
async function judgeGroupCommit(): Promise<void> {
  const clouds = { on: await BenchedCloud.start(0, true), off: await BenchedCloud.start(0, false) }
  const rates = { on: [] as number[], off: [] as number[] }
  for (let round = 0; round < 7; round++)
    for (const sync of ['on', 'off'] as const) {
      clouds[sync].use()
      const add = (nth: number) =>
        database.collection('added').add({ data: { ...documentOf(nth), _id: `${round}-${nth}` } })
      const { perSecond } = await measure(1000, 50, add)
      // The first round warms up.
      if (round > 0) rates[sync].push(perSecond)
    }
  const [on, off] = [quantile(rates.on, 0.5), quantile(rates.off, 0.5)]
  console.log(`\nInsert, 50 at once: ${on.toFixed(0)} a second after fsync, ${off.toFixed(0)} with fsync off`)
  judge('after fsync ÷ with fsync off (at least 0.7)', on / off, on / off >= 0.7)
  await Promise.all(Object.values(clouds).map((cloud) => cloud.end()))
}

async function benchFunctions(cloud: BenchedCloud): Promise<void> {
  cloud.use()
  const call = (nth: number) => sdk.callFunction({ name: `echo${nth}`, data: {} })
  const cold = await measure(FUNCTIONS, 1, call)
  const warm = await measure(300, 1, () => call(0))
  console.log('\nA function that uses the SDK, called through the SDK')
  console.log(
    `  cold start p50 ${cold.p50.toFixed(0)} ms; warm p50 ${warm.p50.toFixed(1)} ms, p99 ${warm.p99.toFixed(1)} ms`,
  )
}

/** What the local cloud costs, and the two ratios that have a limit. */
export async function benchCloud(): Promise<void> {
  const clouds: BenchedCloud[] = []
  for (const size of SIZES) clouds.push(await BenchedCloud.start(size))
  console.log('\nMemory of the cloud')
  for (const cloud of clouds) {
    const empty = cloud.megabytes()
    await cloud.fill()
    row(String(cloud.size), `${empty.toFixed(0)} MB →`, `${cloud.megabytes().toFixed(0)} MB`)
  }
  await benchOperations(clouds)
  await judgeLookups(clouds)
  for (const cloud of clouds.slice(0, 1)) await benchFunctions(cloud)
  await Promise.all(clouds.map((cloud) => cloud.end()))
  await judgeGroupCommit()
  await benchSnapshots()
}

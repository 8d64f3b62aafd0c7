import { chanceFrom } from '@core/domain/chance'
import { quantile } from '../../../tools/bench/quantile'
import { recountActivity } from '../../../tools/recountActivity'
import { openWorld, type World } from '../../flows/world'
import { each, hireTeacher, makeActivity, sit, type Course } from '../sheets/school'
import type { Trial } from '../trial'
import { joinAll } from './joinAll'
import { largeResults } from './largeResults'

/** Sheets a second, and for how many seconds at full size. */
const RATE = 50
const SECONDS = 60

/** How many activities are open at full size, and how many phones are under way at a time when they come as fast as they can. */
const ACTIVITIES = 50
const AT_ONCE = 32

/** Of a crowd every how manieth call is sent away for a while. */
const SENT_AWAY = 0.2

/** From this size on figures are held against their limits, and so many sheets a round are compared then: smaller runs are for finding faults. */
const MEASURED = 10_000
const MEASURED_ROUND = 500

/** How much of the throughput of many activities one alone has at least. */
const LEAST_SHARE = 0.8

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

interface Run {
  world: World
  seed: string
  activities: readonly string[]
}

/** Sheets at an even rate, each with its two calls: how long one takes, and how late the last was done. None may be refused or asked twice. */
async function steady({ world, seed, activities }: Run, size: number): Promise<string> {
  await joinAll(activities, 0, size)
  const course: Course = { busy: 0, lost: 0 }
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: size }, async (_, nth) => {
      await wait((nth * 1000) / RATE - (performance.now() - began))
      const sent = performance.now()
      await sit(world, activities[nth % activities.length]!, { nth }, { seed, course })
      times.push(performance.now() - sent)
    }),
  )
  if (course.busy + course.lost > 0) throw new Error(`${course.busy + course.lost} calls had to be made again`)
  const seconds = (performance.now() - began) / 1000
  return (
    `${size} sheets at ${RATE} a second in ${seconds.toFixed(1)} s without an error, ` +
    `p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms a sheet`
  )
}

/** How many sheets a second go through when they come as fast as they can. */
async function throughput({ world, seed, activities }: Run, from: number, size: number): Promise<number> {
  await joinAll(activities, from, size)
  const course: Course = { busy: 0, lost: 0 }
  const began = performance.now()
  await each(size, AT_ONCE, async (nth) => {
    await sit(world, activities[nth % activities.length]!, { nth: from + nth }, { seed, course })
  })
  return size / ((performance.now() - began) / 1000)
}

/** All into one activity against spread over all of them, turn by turn so that the machine is the same to both. */
async function oneAgainstMany(run: Run, from: number, size: number): Promise<string> {
  const one = { ...run, activities: run.activities.slice(0, 1) }
  const rates: Record<'one' | 'many', number[]> = { one: [], many: [] }
  for (let round = 0; round < 3; round++) {
    rates.many.push(await throughput(run, from + 2 * round * size, size))
    rates.one.push(await throughput(one, from + (2 * round + 1) * size, size))
  }
  const [slow, fast] = [quantile(rates.one, 0.5), quantile(rates.many, 0.5)]
  if (size >= MEASURED_ROUND && slow / fast < LEAST_SHARE)
    throw new Error(`one activity takes ${(slow / fast).toFixed(2)} of what many take, less than ${LEAST_SHARE}`)
  return `one activity ${slow.toFixed(0)} a second, ${run.activities.length} activities ${fast.toFixed(0)}: ${(slow / fast).toFixed(2)}`
}

/** More than the cloud takes: phones that are sent away keep their sheet and come back. All of them are acknowledged in the end. */
async function crowd({ world, seed, activities }: Run, from: number, size: number): Promise<string> {
  await joinAll(activities, from, size)
  world.cloud.faults.add({ action: 'functions.invokeFunction', share: SENT_AWAY, throttle: true, seed })
  const course: Course = { busy: 0, lost: 0 }
  const began = performance.now()
  let acknowledged = 0
  await each(size, AT_ONCE, async (nth) => {
    await sit(world, activities[nth % activities.length]!, { nth: from + nth }, { seed, course })
    acknowledged += 1
  })
  world.cloud.faults.clear()
  const rate = size / ((performance.now() - began) / 1000)
  return `${acknowledged} sheets of a crowd at ${rate.toFixed(0)} a second, sent away ${course.lost + course.busy} times, none lost`
}

/**
 * Sheets of a city's pupils: first at an even rate, then into one activity and into fifty, then as fast as they come with phones
 * that are told to wait. Afterwards what is counted of each activity agrees with its sheets. And what a large activity's
 * results and files take.
 */
export const sheetLoad: Trial = async ({ size, seed }) => {
  const world = await openWorld([])
  try {
    await hireTeacher()
    const activities: string[] = []
    for (let nth = 0; nth < Math.min(ACTIVITIES, Math.ceil(size / 20)); nth++)
      activities.push(await makeActivity(world, nth, 10))
    const run = { world, seed, activities }
    const even = Math.min(RATE * SECONDS, Math.ceil(size / 4))
    const each = Math.max(1, Math.min(MEASURED_ROUND, Math.floor(size / 12)))
    const lines = [await steady(run, even), await oneAgainstMany(run, even, each)]
    const before = even + 6 * each
    const rest = Math.max(1, size - before)
    lines.push(await crowd(run, before, rest))
    let sheets = 0
    for (const activity of activities) {
      const recount = await recountActivity(activity)
      if (recount.missing + recount.different + recount.withoutSheet > 0)
        throw new Error(`${activity} was counted otherwise: ${JSON.stringify(recount)}`)
      sheets += recount.sheets
    }
    if (sheets !== before + rest) throw new Error(`${sheets} sheets are kept of ${before + rest}`)
    lines.push(`all ${sheets} are counted as they are kept`)
    lines.push(
      await largeResults(
        world,
        activities[0]!,
        { size: Math.min(MEASURED, 10 * size), within: size >= MEASURED },
        chanceFrom(seed),
      ),
    )
    return lines.join(';\n')
  } finally {
    await world.close()
  }
}

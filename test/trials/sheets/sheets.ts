import { chanceFrom } from '@core/domain/chance'
import { countedSheets } from '@core/domain/activity/results'
import type { Fault } from '../../../local-cloud/localCloud'
import { countedOf } from '../../../cloudfunctions/_kit/tallies'
import { recountActivity } from '../../../tools/recountActivity'
import { openWorld, valueOf } from '../../flows/world'
import type { Trial } from '../trial'
import { each, hireTeacher, join, makeActivity, sit, sitUnderTicket, teacher, type Course } from './school'

const AT_ONCE = 24

/** What goes wrong: calls and single operations wait, break before or after they were done, conflict, or are too much. */
const faults = (seed: string): Fault[] => [
  { action: 'database.*', share: 0.1, delay: 25, seed: `${seed} delay` },
  { action: 'database.modifyDocument', share: 0.04, drop: 'before', seed: `${seed} modify before` },
  { action: 'database.modifyDocument', share: 0.04, drop: 'after', seed: `${seed} modify after` },
  { action: 'database.insertDocument', share: 0.04, drop: 'before', seed: `${seed} insert before` },
  { action: 'database.insertDocument', share: 0.04, drop: 'after', seed: `${seed} insert after` },
  { action: 'database.modifyDocument', share: 0.03, error: 'DATABASE_TRANSACTION_CONFLICT', seed: `${seed} conflict` },
  { action: 'database.*', share: 0.02, throttle: true, seed: `${seed} throttle` },
  { action: 'functions.invokeFunction', share: 0.04, drop: 'before', seed: `${seed} call before` },
  { action: 'functions.invokeFunction', share: 0.04, drop: 'after', seed: `${seed} call after` },
  { action: 'functions.invokeFunction', share: 0.04, throttle: true, seed: `${seed} calls` },
]

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

function same(what: string, one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other))
    throw new Error(`${what}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`)
}

/**
 * So many sheets come in while everything goes wrong that can: some people sit twice, one in eight answers under a ticket.
 * What is counted is what was acknowledged, sheet by sheet in sum; the results say the same; and counting anew from the
 * sheets that are kept finds nothing to mend.
 */
export const sheets: Trial = async ({ size, seed }) => {
  const world = await openWorld([])
  try {
    await hireTeacher()
    const activityId = await makeActivity(world, 1)
    const course: Course = { busy: 0, lost: 0 }
    const best: number[] = []
    let twice = 0
    let tickets = 0
    for (const fault of faults(seed)) world.cloud.faults.add(fault)
    await each(size, AT_ONCE, async (nth) => {
      const chance = chanceFrom(`${seed} person ${nth}`)
      const on = { seed, course }
      if (nth % 8 === 7) {
        tickets += 1
        best.push(await sitUnderTicket(world, activityId, nth, on))
        return
      }
      await join(world, activityId, nth, chance, course)
      const points = await sit(world, activityId, { nth }, on)
      const again = nth % 4 === 0 ? await sit(world, activityId, { nth, ordinal: 2 }, on) : 0
      if (nth % 4 === 0) twice += 1
      best.push(Math.max(points, again))
    })
    world.cloud.faults.clear()

    const counted = countedSheets(await countedOf(activityId))
    same('sheets that count', counted.length, size)
    same('points that were counted', sum(counted.map(({ entry }) => entry.points)), sum(best))
    const results = valueOf(await world.ask(teacher, 'activity', 'readResults', { activityId }))
    same('the results', [results.sheets, results.tickets], [size, tickets])
    same(
      'points by the distribution',
      sum(results.distribution.map(({ points, sheets: number }) => points * number)),
      sum(best),
    )
    const recount = await recountActivity(activityId)
    same('counted anew', recount, {
      sheets: size - tickets + twice,
      missing: 0,
      different: 0,
      tickets,
      withoutSheet: 0,
      sums: 0,
    })
    return (
      `${size} people, ${size - tickets + twice} sheets and ${tickets} tickets, ${course.lost} answers lost and ` +
      `${course.busy} times too busy: ${sum(best)} points acknowledged, counted and counted anew`
    )
  } finally {
    await world.close()
  }
}

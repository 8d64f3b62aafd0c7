import { entryText } from '@core/domain/activity/entry'
import { sheetName, shardOf, SHARDS } from '@core/domain/activity/tally'
import type { Chance } from '@core/domain/chance'
import { isRight } from '@core/domain/quiz/question'
import type { ActivityQuiz } from '../../../cloudfunctions/_kit/keptQuiz'
import { collection } from '../../../cloudfunctions/_kit/database'
import { sheetKey, type KeptTally } from '../../../cloudfunctions/_kit/tallies'
import { quantile } from '../../../tools/bench/quantile'
import { valueOf, type World } from '../../flows/world'
import { teacher } from '../sheets/school'

/** How long (ms) results and files of ten thousand sheets may take. */
const RESULTS_WITHIN = 500
const FILES_WITHIN = 3000

/** A text as a sheet answered by chance is counted. */
function entryBy(chance: Chance, { paper = [] }: ActivityQuiz): string {
  const chosen = paper.map(({ options }) => [Math.floor(chance() * options.length)])
  const points = paper.filter(({ key }, place) => isRight(key, chosen[place] ?? [])).length
  return entryText({ points, late: false, chosen })
}

/** Lets an activity have so many sheets counted, put in their parts at once. */
async function count(activityId: string, size: number, chance: Chance): Promise<void> {
  const quiz = await collection<ActivityQuiz>('quizzes').find(activityId)
  if (!quiz) throw new Error(`there is no ${activityId}`)
  const parts: Record<string, string>[] = Array.from({ length: SHARDS }, () => ({}))
  for (let nth = 0; nth < size; nth++) {
    const key = sheetKey(quiz.salt, `oLarge${nth}x`, 'person')
    parts[shardOf(key)]![sheetName(key, 1)] = entryBy(chance, quiz)
  }
  for (const [shard, sheets] of parts.entries())
    await collection<KeptTally>('activityTotals').put({
      ...{ _id: `${activityId}.${shard}`, activity: activityId, sheets },
      ...{ entries: Object.keys(sheets).length, keys: Object.keys(sheets).length, tickets: 0 },
    })
}

/** How long (ms) something took, the first time and then the middle of five. */
async function timed(work: (nth: number) => Promise<unknown>): Promise<[first: number, middle: number]> {
  const times: number[] = []
  for (let nth = 0; nth < 6; nth++) {
    const began = performance.now()
    await work(nth)
    times.push(performance.now() - began)
  }
  return [times[0] ?? 0, quantile(times.slice(1), 0.5)]
}

/** What results and files of so many sheets take, through the whole cloud; `within`: no longer than they may. */
export async function largeResults(
  world: World,
  activityId: string,
  { size, within }: { size: number; within: boolean },
  chance: Chance,
): Promise<string> {
  await count(activityId, size, chance)
  const results = await timed(async () => {
    const { sheets } = valueOf(await world.ask(teacher, 'activity', 'readResults', { activityId }))
    if (sheets !== size) throw new Error(`${sheets} sheets of ${size}`)
  })
  const files = await timed(async (nth) => {
    const input = { exportId: `trial-export-${String(nth).padStart(6, '0')}`, activityId, format: 'xlsx' as const }
    valueOf(await world.ask(teacher, 'activity', 'exportResults', input))
  })
  const counts = await timed(async () => {
    const { sheets } = valueOf(await world.ask(teacher, 'activity', 'countSheets', { activityId }))
    if (sheets !== size) throw new Error(`${sheets} sheets of ${size} are counted`)
  })
  if (within && (results[1] > RESULTS_WITHIN || files[1] > FILES_WITHIN))
    throw new Error(`results take ${results[1]} ms, files ${files[1]} ms`)
  const said = ([first, middle]: [number, number]) => `${middle.toFixed(0)} ms (${first.toFixed(0)} ms the first time)`
  return `results of ${size} sheets in ${said(results)}, their workbook in ${said(files)}, their number in ${said(counts)}`
}

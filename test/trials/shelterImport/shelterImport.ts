import type { Chance } from '@core/domain/chance'
import { killAgainAndAgain, type MortalCloud } from '../mortalCloud'
import type { Trial } from '../trial'
import { idsByNumber, leftAfterAnHour, presentList, takeIn, type Errand } from './importer'

/** How long (ms) an import goes on at the most before the cloud is killed. */
const LONGEST = 600

/** How many places a list has at the most. */
const MOST = 400

/** A list of made-up places, some of them other than before. */
function listOf(chance: Chance): Buffer {
  const first = Math.floor(chance() * 50)
  const count = 100 + Math.floor(chance() * (MOST - 100))
  const rows = Array.from({ length: count }, (_, at) => {
    const number = first + at
    const capacity = 100 + Math.floor(chance() * 3)
    return `T-${number},示例${number}号,应急避难场所,汉台区,107.02${number},33.08,${capacity}`
  })
  return Buffer.from(['编号,名称,类别,县区,经度,纬度,容纳人数', ...rows].join('\n'))
}

/** How often the list was the former one after a kill, and how often the new one. */
interface Counts {
  former: number
  next: number
}

/** Kills the cloud while a list is taken in: the list is the former one or the whole new one, and the same again ends it. */
async function killOnce(cloud: MortalCloud, counts: Counts, round: number, chance: Chance): Promise<void> {
  const former = await presentList()
  const formerIds = await idsByNumber()
  const errand: Errand = { id: `import-of-round-${round}`, actId: `confirm-of-round-${round}`, file: listOf(chance) }
  await cloud.killDuring(() => takeIn(errand), chance() * LONGEST)
  const seen = await presentList()
  await takeIn(errand)
  const next = await presentList()
  if (seen !== former && seen !== next) throw new Error('neither the old list nor the new')
  counts[seen === next ? 'next' : 'former'] += 1
  const moved = [...(await idsByNumber())].filter(([number, id]) => (formerIds.get(number) ?? id) !== id)
  if (moved.length > 0) throw new Error(`${moved.length} places lost their ids`)
}

async function nothingIsLeft(): Promise<void> {
  const left = await leftAfterAnHour()
  if (left > 0) throw new Error(`${left} pages of imports that are over are left`)
}

/**
 * Kills a cloud with -9 so many times while a list is imported, at any moment from the upload to the last page. After each
 * kill the list is the former one or the new one, whole; the phone that asks again brings the new one; known places keep
 * their ids; and nothing of an import that is over stays.
 */
export const shelterImport: Trial = async ({ size, seed }) => {
  const counts: Counts = { former: 0, next: 0 }
  await killAgainAndAgain({ name: 'shelter-import', size, seed }, (cloud) =>
    Promise.resolve({ kill: (round, chance) => killOnce(cloud, counts, round, chance), end: nothingIsLeft }),
  )
  const { former, next } = counts
  return `${size} kills while importing: ${former} left the old list, ${next} the new one, none a mixture; asking again brought the new one`
}

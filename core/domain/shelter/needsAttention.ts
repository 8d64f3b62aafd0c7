import type { Publishability } from './publishability'
import type { ReasonCode } from './reasons'
import type { Shelter } from './shelter'

/** What is said of a public place that somebody should do something about. */
const doable: readonly ReasonCode[] = ['stale', 'airRaidNotApproved']

/** What a place lacks so that nobody can find it: a point, or a word of what it is for. */
export const lacks = ['point', 'uses'] as const
export type Lack = (typeof lacks)[number]

export const lackWords: Readonly<Record<Lack, string>> = {
  point: '没有位置：不会出现在“最近”里。',
  uses: '没有写明用途：地震等灾害和战时空袭里都不显示。',
}

/** What a place lacks of what it is found by. What is kept inside anyhow is not asked for it, but for its point where that would be public. */
export function lacksOf({ uses, point, kind }: Shelter, found: Publishability): Lack[] {
  if (kind !== 'emergencyShelter' && kind !== 'personnelShelter') return []
  const isPointPublic = found.state === 'inside' || found.scope === 'exact'
  return [
    ...(point === null && isPointPublic ? (['point'] as const) : []),
    ...(uses.length === 0 ? (['uses'] as const) : []),
  ]
}

/** Whether somebody of the office should look at a place: it is not public, a check is due, or it could be found by nobody. */
export function needsAttention(record: Shelter, found: Publishability): boolean {
  if (found.state === 'inside' || lacksOf(record, found).length > 0) return true
  return found.remarks.some(({ code }) => doable.includes(code))
}

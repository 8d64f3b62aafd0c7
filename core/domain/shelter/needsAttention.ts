import type { Publishability } from './publishability'
import type { ReasonCode } from './reasons'
import type { Shelter } from './shelter'

/** What is said of a public place that somebody should do something about. */
const doable: readonly ReasonCode[] = ['stale', 'airRaidNotApproved']

/** Whether somebody of the office should look at a place: it is not public, a check is due, or it could be found by nobody. */
export function needsAttention({ uses, point, kind }: Shelter, found: Publishability): boolean {
  if (found.state === 'inside') return true
  const isToBeFound = kind === 'emergencyShelter' || kind === 'personnelShelter'
  const isLost = isToBeFound && (uses.length === 0 || (point === null && found.scope === 'exact'))
  return isLost || found.remarks.some(({ code }) => doable.includes(code))
}

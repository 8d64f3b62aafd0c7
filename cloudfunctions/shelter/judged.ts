import { dateAt } from '@core/domain/moment'
import { publishability, type Publishability } from '@core/domain/shelter/publishability'
import { city } from '@city'
import type { Entry } from './chunks'

const known = new WeakMap<Entry, { today: string; found: Publishability }>()

/** What of a place may be public at a moment (ms). It is worked out once a day: entries of chunks never change. */
export function judged(entry: Entry, now: number): Publishability {
  const today = dateAt(now)
  const before = known.get(entry)
  if (before?.today === today) return before.found
  const { staleAfterDays } = city.shelters
  const found = publishability(entry.shelter, { today, staleAfterDays })
  known.set(entry, { today, found })
  return found
}

/** Its reasons or remarks, as codes. */
export const reasonsOf = (found: Publishability): string[] =>
  (found.state === 'inside' ? found.reasons : found.remarks).map(({ code }) => code)

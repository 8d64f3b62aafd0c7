import { useMemo } from 'react'
import { searchIndex } from '@core/domain/shelter/search'
import type { ShelterList } from '@/api/shelters'
import { districtName } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { useFinding, type Origin } from './finding'
import { lookFor, type Found } from './looking'
import { texts } from './texts'

/** How often (ms) it is looked whether a place has opened or closed meanwhile. */
const EVERY = 60_000

function placeInWords(origin: Origin): string {
  if (origin.by === 'phone') return texts.nearest
  if (origin.by === 'point') return `离“${origin.name}”最近`
  return `${districtName(origin.district)}${origin.town ?? ''}`
}

/** What is found in a list by the way somebody looks, with a heading that says what it is. */
export function useFound(list: ShelterList): {
  found: readonly Found[]
  /** So many more might fit the wish, and nobody said so. */
  unknown: number
  /** Public places of the same area or words that are no shelters. */
  beside: readonly Found[]
  heading: string
  /** Another one when somebody looks another way: then the list begins anew. */
  key: string
  /** The heading without how many there are. */
  what: string
  /** It is known only about from where one looks. */
  about: boolean
} {
  const { use, origin, wish, text: typed } = useFinding()
  const now = useNow(EVERY)
  const text = typed?.trim() ?? ''
  // Made when the first letter is typed: most people never search.
  const searching = text !== ''
  const index = useMemo(() => (searching ? searchIndex(list.places, districtName) : []), [list, searching])
  const { found, unknown, beside } = useMemo(
    () => lookFor(list.places, index, { use, origin, wish, text }, now),
    [list, index, use, origin, wish, text, now],
  )
  const what = searching ? `“${text}”` : placeInWords(origin)
  return {
    found,
    unknown,
    beside,
    heading: origin.by === 'district' || searching ? `${what}　${found.length} 处` : what,
    what,
    key: JSON.stringify({ use, origin, wish, text }),
    about: origin.by === 'phone' && !origin.exact,
  }
}

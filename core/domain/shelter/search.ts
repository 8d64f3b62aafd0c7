import type { PublicShelter } from './publicShelter'

/** One place as search looks at it; every text made plain once. */
interface Entry {
  place: PublicShelter
  name: string
  otherNames: string
  initials: readonly string[]
  /** District, town and address. */
  where: string
}

export type SearchIndex = readonly Entry[]

/** NFKC, small letters, and neither blanks nor signs: what differs only in these is the same to a search. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What search looks through: made once for a list, since making texts plain takes longer than looking. */
export function searchIndex(places: readonly PublicShelter[], districtName: (code: string) => string): SearchIndex {
  return places.map((place) => ({
    place,
    name: plain(place.name),
    otherNames: place.otherNames.map(plain).join('|'),
    initials: place.initials,
    where: [districtName(place.district), place.town ?? '', place.address ?? ''].map(plain).join('|'),
  }))
}

const MISS = 9

/** How well one word fits: 0 the beginning of the name … 5 somewhere in the address; MISS not at all. */
function rank({ name, otherNames, initials, where }: Entry, word: string, isLatin: boolean): number {
  const at = name.indexOf(word)
  if (at === 0) return 0
  if (at > 0) return 1
  if (isLatin && initials.some((letters) => letters.startsWith(word))) return 2
  if (otherNames.includes(word)) return 3
  if (isLatin && initials.some((letters) => letters.includes(word))) return 4
  return where.includes(word) ? 5 : MISS
}

/**
 * The places that fit what somebody typed, at most so many, the best first: every word, set apart by blanks, stands in a
 * name, another name, the town, the district or the address, or is part of a name's pinyin initials ('hztyc').
 */
export function search(index: SearchIndex, typed: string, most: number): PublicShelter[] {
  const words = typed.split(/\s+/).map(plain).filter(Boolean)
  if (words.length === 0) return []
  const latin = words.map((word) => /^[a-z0-9]+$/.test(word))
  const found: { place: PublicShelter; rank: number }[] = []
  for (const entry of index) {
    let worst = 0
    for (let at = 0; at < words.length && worst < MISS; at++)
      worst = Math.max(worst, rank(entry, words[at] ?? '', latin[at] ?? false))
    if (worst < MISS) found.push({ place: entry.place, rank: worst })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ place }) => place)
}

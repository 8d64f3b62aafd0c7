import { CHAIN_START, type AuditEntry } from './audit'

/** An entry with the hash that was kept with it. */
export interface HashedEntry extends AuditEntry {
  hash: string
}

/** The end of the chain as it was kept apart. */
export interface ChainEnd {
  place: number
  hash: string
}

/** How a chain can be broken: an entry is not there, it is not what was written, or the end is cut off. */
export const breaks = ['missing', 'changed', 'cut'] as const
export type Break = (typeof breaks)[number]

/** A stretch of the chain: up to where it holds, and the first place where it does not. */
export interface Stretch {
  checkedTo: number
  /** The hash of the last entry that holds: the next stretch begins from it. */
  hash: string
  broken: { place: number; how: Break } | null
}

/** The beginning of the chain, before the first entry. */
export const beforeTheFirst: Stretch = { checkedTo: 0, hash: CHAIN_START, broken: null }

/**
 * Goes on along the chain from a stretch that holds, over entries in the order of their places. An entry holds when it stands at the next
 * place, names the hash before it, and its own hash comes out again. `hashOf` works out the hash of an entry.
 */
export function checkedAlong(
  before: Stretch,
  entries: readonly HashedEntry[],
  hashOf: (entry: AuditEntry) => string,
): Stretch {
  let { checkedTo, hash } = before
  for (const entry of entries) {
    const place = checkedTo + 1
    if (entry.place > place) return { checkedTo, hash, broken: { place, how: 'missing' } }
    if (entry.place !== place || entry.previous !== hash || hashOf(entry) !== entry.hash)
      return { checkedTo, hash, broken: { place, how: 'changed' } }
    checkedTo = place
    hash = entry.hash
  }
  return { checkedTo, hash, broken: null }
}

/**
 * What the end of the chain says of a stretch after which there are no more entries: cut off when more was written; changed when the last
 * entry is another one than was written.
 */
export function checkedAtEnd(stretch: Stretch, end: ChainEnd): Stretch {
  if (stretch.broken) return stretch
  const { checkedTo, hash } = stretch
  if (checkedTo < end.place) return { ...stretch, broken: { place: checkedTo + 1, how: 'cut' } }
  if (checkedTo > end.place) return { ...stretch, broken: { place: end.place + 1, how: 'changed' } }
  return hash === end.hash ? stretch : { ...stretch, broken: { place: checkedTo, how: 'changed' } }
}

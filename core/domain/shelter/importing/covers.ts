import type { Shelter } from '../shelter'
import type { Accepted } from './readRows'

/**
 * Of which places a file speaks at all: of the kinds and districts that its rows have. A list of one county says nothing of
 * the others, and one of parks nothing of works.
 */
export function coveredBy(accepted: readonly Accepted[]): (shelter: Shelter) => boolean {
  const spoken = new Set<string>()
  for (const { patch } of accepted) spoken.add(`${patch.district} ${patch.kind}`)
  return ({ district, kind }) => spoken.has(`${district} ${kind}`)
}

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

/**
 * With which places a file is compared to tell whether it lacks many: those of its kinds, in its district where it names
 * only one, otherwise in all. A list of the whole city that was cut off lacks districts.
 */
export function comparedWith(accepted: readonly Accepted[]): (shelter: Shelter) => boolean {
  const kinds = new Set(accepted.map(({ patch }) => patch.kind))
  const [only, ...more] = new Set(accepted.map(({ patch }) => patch.district))
  return ({ district, kind }) => kinds.has(kind) && (more.length > 0 || district === only)
}

import type { ImportField } from './fields'
import { headerText, withoutBrackets } from './headerText'
import { synonyms } from './synonyms'

/** How sure a name is: the whole header, the header without brackets, a header that only holds it. */
const WHOLE = 3
const BARE = 2
const WITHIN = 1

interface Named {
  field: ImportField
  /** Larger is surer. */
  score: number
}

const byName = new Map<string, { field: ImportField; place: number }>()
for (const [field, names] of Object.entries(synonyms) as [ImportField, string][])
  names.split(' ').forEach((name, place) => {
    const key = headerText(name)
    if (!byName.has(key)) byName.set(key, { field, place })
  })

/** Names long enough to be looked for inside of a header, the longest first. */
const inner = [...byName]
  .filter(([name]) => (/^[\w]+$/.test(name) ? name.length >= 5 : name.length >= 2))
  .sort(([a], [b]) => b.length - a.length)

/** What a header is by its name; null where no synonym is in it. Scores order the headers that name the same field. */
export function recogniseHeader(cell: string): Named | null {
  const whole = headerText(cell)
  if (whole === '') return null
  const exact = byName.get(whole)
  if (exact) return { field: exact.field, score: WHOLE - exact.place / 100 }
  const bare = withoutBrackets(whole)
  const known = byName.get(bare)
  if (known) return { field: known.field, score: BARE - known.place / 100 }
  if (whole.length > 24) return null
  const found = inner.find(([name]) => bare.includes(name))
  return found ? { field: found[1].field, score: WITHIN - found[1].place / 100 } : null
}

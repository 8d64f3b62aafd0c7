import type { Content } from './content'
import { same } from './same'

type Fields = Readonly<Record<string, unknown>>

/** A field that both changed, each otherwise: 'title', 'test.date'. */
export interface Conflict {
  field: string
  mine: unknown
  theirs: unknown
}

export interface Merged {
  /** Both sides' changes; where they conflict, mine. */
  merged: Content
  conflicts: Conflict[]
}

/** The parts that are merged field by field; every other field is one thing, a list too. */
const parts = ['test', 'paper', 'venue', 'law'] as const
const isPart = (field: string): boolean => (parts as readonly string[]).includes(field)

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mergeFields(
  base: Fields,
  mine: Fields,
  theirs: Fields,
  within: string,
): { fields: Fields; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const fields: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, my, their] = [base[name], mine[name], theirs[name]]
    const field = within + name
    if (same(my, their) || same(their, was)) fields[name] = my
    else if (same(my, was)) fields[name] = their
    else if (within === '' && isPart(name) && isFields(was) && isFields(my) && isFields(their)) {
      const part = mergeFields(was, my, their, `${name}.`)
      fields[name] = part.fields
      conflicts.push(...part.conflicts)
    } else {
      fields[name] = my
      conflicts.push({ field, mine: my, theirs: their })
    }
  }
  return { fields, conflicts }
}

/**
 * Makes one content of two that started from the same: who saves second keeps both sides' changes, and is shown what both
 * changed otherwise. Fields are merged one by one, those of the test, the paper, the place and the law too. Another kind of
 * announcement cannot be merged: then the kind is the one conflict, and mine stands as a whole.
 */
export function mergeContent(base: Content, mine: Content, theirs: Content): Merged {
  if (mine.kind !== theirs.kind)
    return same(mine, base)
      ? { merged: theirs, conflicts: [] }
      : { merged: mine, conflicts: same(theirs, base) ? [] : [{ field: 'kind', mine: mine.kind, theirs: theirs.kind }] }
  const { fields, conflicts } = mergeFields({ ...base }, { ...mine }, { ...theirs }, '')
  return { merged: fields as unknown as Content, conflicts }
}

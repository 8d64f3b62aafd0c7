import { isDocument, type Document, type Value } from './document'

/** A member of a `$or` as it asks about one field: which, and whether by operators. */
interface Asked {
  field: string
  byOperators: boolean
}

/** The one field a member asks about, also through `$and` and `$or`; undefined where it asks about several or none. */
function askedBy(member: Value): Asked | undefined {
  const [[key, operand] = ['', null], ...others] = isDocument(member) ? Object.entries(member) : []
  if (key === '' || others.length > 0) return undefined
  if (!key.startsWith('$')) {
    const byOperators = isDocument(operand) && Object.keys(operand).some((one) => one.startsWith('$'))
    return { field: key, byOperators }
  }
  const inner = Array.isArray(operand) ? operand.map(askedBy) : []
  const [first] = inner
  return first && inner.every((one) => one?.field === first.field)
    ? { field: first.field, byOperators: true }
    : undefined
}

/**
 * The fields that a `$or` of a query was merged from, if it was: the SDK makes one `$or` out of
 * `{ a: _.or(_.gt(1), _.lt(0)), b: _.or(_.eq(2)) }`, so that either field is enough.
 *
 * What was merged asks for one field a member, the members of a field one after the other. It is taken for merged when
 * two fields stand there several times; or when all ask by operators, as members of a field's `_.or` do, and either one
 * field stands there several times or other conditions stand beside the `$or`, as they never do beside `_.or([…])`.
 *
 * Not told apart: `{ a: _.or(_.gt(1)), b: _.or(_.lt(2)) }`, one member each and nothing beside them, which leaves the
 * function exactly as `_.or([{ a: _.gt(1) }, { b: _.lt(2) }])` does. And a plain list of several fields of which one stands
 * there twice by operators is refused though nobody merged it: `_.or([{ a: _.gt(5).or(_.lt(1)) }, { b: _.eq(2) }])` says it.
 */
export function mergedOr(query: Document): string[] | undefined {
  const members = Array.isArray(query.$or) ? query.$or.map(askedBy) : []
  const runs: { field: string; length: number }[] = []
  for (const member of members) {
    if (!member) return undefined
    const last = runs.at(-1)
    if (last?.field === member.field) last.length++
    else runs.push({ field: member.field, length: 1 })
  }
  const fields = runs.map(({ field }) => field)
  if (runs.length < 2 || new Set(fields).size < runs.length) return undefined
  const several = runs.filter(({ length }) => length > 1).length
  const byOperators = members.every((member) => member?.byOperators)
  const isBeside = Object.keys(query).length > 1
  return several > 1 || (byOperators && (several > 0 || isBeside)) ? fields : undefined
}

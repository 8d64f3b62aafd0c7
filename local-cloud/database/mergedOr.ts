import { isDocument, type Value } from './document'

/**
 * The fields that one `$or` was merged from, if it looks so: each of its members asks for one field, and at least two
 * fields stand there twice or more, one after the other. The SDK makes one `$or` out of `{ a: _.or(1, 2), b: _.or(3, 4) }`.
 */
export function mergedOr(members: readonly Value[]): string[] | undefined {
  const runs: { field: string; length: number }[] = []
  for (const member of members) {
    const [field, ...others] = isDocument(member) ? Object.keys(member) : []
    if (field === undefined || others.length > 0 || field.startsWith('$')) return undefined
    const last = runs.at(-1)
    if (last?.field === field) last.length++
    else runs.push({ field, length: 1 })
  }
  const fields = runs.map(({ field }) => field)
  const isMerged = runs.length > 1 && new Set(fields).size === runs.length && runs.every(({ length }) => length > 1)
  return isMerged ? fields : undefined
}

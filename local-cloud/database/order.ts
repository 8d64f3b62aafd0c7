import { againstTheRule } from '../refusal'
import { compare } from './compare'
import type { Document, Value } from './document'
import { valuesAt } from './path'

/** What a document is sorted by in one direction: of a list its smallest member going up, its largest going down. */
function sortKey(document: Document, field: string, direction: number): Value | undefined {
  const values = valuesAt(document, field.split('.')).flatMap((value) => (Array.isArray(value) ? value : [value]))
  return values.sort((left, right) => compare(left, right) * direction)[0]
}

/**
 * Sorts documents by several fields, `{ field: 1 }` upwards and `{ field: -1 }` downwards, the first field first.
 * Documents alike in all of them keep their order. Refuses any other direction.
 */
export function sorted(documents: readonly Document[], order: Document): Document[] {
  const fields = Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw againstTheRule(`orderBy('${field}') goes 'asc' or 'desc', nothing else.`)
    return { field, direction }
  })
  if (fields.length === 0) return [...documents]
  const keyed = documents.map((document) => ({
    document,
    keys: fields.map(({ field, direction }) => sortKey(document, field, direction)),
  }))
  keyed.sort((left, right) => {
    for (const [at, { direction }] of fields.entries()) {
      const difference = compare(left.keys[at], right.keys[at]) * direction
      if (difference !== 0) return difference
    }
    return 0
  })
  return keyed.map(({ document }) => document)
}

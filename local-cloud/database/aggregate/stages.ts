import { randomInt } from 'node:crypto'
import { evalExpr } from 'mingo/core'
import { Lazy, type Iterator } from 'mingo/lazy'
import { $group as group } from 'mingo/operators/pipeline'
import { failedOperation } from '../../refusal'
import { spendCopies } from '../bounds'
import { compare } from '../compare'
import { copy, fieldOf, isDocument, kindOf, shown, type Document, type Value } from '../document'
import { sorted } from '../order'
import { setAt, unsetAt, valueAt } from '../update/place'
import { whole } from './whole'

type Options = Parameters<typeof evalExpr>[2]

/** One stage: makes other documents of those that come in. */
export type StageRun = (documents: Iterator, operand: never, options: Options) => Iterator

/** A stage that needs all documents before it can yield the first. */
function ofAll(work: (documents: Document[], operand: never, options: Options) => Document[]): StageRun {
  return (documents, operand, options) => documents.transform((all) => Lazy(work(all as Document[], operand, options)))
}

/** Groups; what has no value to be grouped by stands under null, as in MongoDB. */
function grouped(documents: Document[], operand: Document, options: Options): Document[] {
  const { _id = null, ...fields } = operand
  const named = { _id: { $ifNull: [_id, null] }, ...fields }
  const rows: Document[] = group(Lazy(documents), named as never, options).collect()
  return rows
}

function ordered(documents: Document[], order: Document): Document[] {
  if (Object.keys(order).length === 0) throw failedOperation('$sort stage must have at least one sort key')
  return sorted(documents, order)
}

/** Takes lists apart, one document for each member. */
function unwound(documents: Document[], operand: Value): Document[] {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = isDocument(operand) ? operand : { path: operand }
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw failedOperation(`path option to $unwind stage should be prefixed with a '$': ${shown(path ?? null)}`)
  }
  const field = path.slice(1)
  const keeps = preserveNullAndEmptyArrays === true
  const marked = (document: Document, at: number | null): Document => {
    if (typeof includeArrayIndex === 'string') setAt(document, includeArrayIndex, at)
    return document
  }
  return documents.flatMap((document) => {
    const value = valueAt(document, field)
    if (Array.isArray(value) && value.length > 0) {
      // Not copied along with each of its members.
      setAt(document, field, null)
      spendCopies(document, value.length)
      return value.map((item, at) => {
        const one = copy(document)
        setAt(one, field, item)
        return marked(one, at)
      })
    }
    if (!Array.isArray(value) && value !== undefined && value !== null) return [marked(document, null)]
    if (!keeps) return []
    if (Array.isArray(value)) unsetAt(document, field)
    return [marked(document, null)]
  })
}

/** What groups of documents come to, by the fields that `output` names; by default how many there are. */
function summed(documents: readonly Document[], output: Value | undefined, options: Options): Document {
  return evalExpr(documents, output ?? { count: { $sum: 1 } }, options) as Document
}

/** Documents in groups by the boundaries their value lies between; groups without documents are left out, as in MongoDB. */
function bucketed(documents: Document[], operand: Document, options: Options): Document[] {
  const { groupBy, boundaries, output } = operand
  const otherwise = fieldOf(operand, 'default')
  if (groupBy === undefined) throw failedOperation("$bucket requires 'groupBy' and 'boundaries' to be specified.")
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw failedOperation("The $bucket 'boundaries' field must have at least 2 values")
  }
  for (const [at, bound] of boundaries.entries()) {
    const before = boundaries[at - 1]
    if (before !== undefined && (kindOf(before) === 'string') !== (kindOf(bound) === 'string'))
      throw failedOperation("All values in the 'boundaries' option to $bucket must have the same type.")
    if (before !== undefined && compare(before, bound) >= 0)
      throw failedOperation("The 'boundaries' option to $bucket must be sorted in ascending order")
  }
  const buckets = new Map<Value, Document[]>()
  for (const document of documents) {
    const value = evalExpr(document, groupBy, options) as Value | undefined
    const at = boundaries.findIndex((bound) => compare(value, bound) < 0)
    const bound = at > 0 ? boundaries[at - 1] : otherwise
    if (bound === undefined) {
      throw failedOperation('$switch could not find a matching branch for an input, and no default was specified.')
    }
    buckets.set(bound, [...(buckets.get(bound) ?? []), document])
  }
  return [...buckets.entries()]
    .sort(([left], [right]) => compare(left, right))
    .map(([_id, members]) => ({ _id, ...summed(members, output, options) }))
}

/** Documents in so many groups of about the same size; equal values are never parted. */
function bucketedEvenly(documents: Document[], operand: Document, options: Options): Document[] {
  const { groupBy, buckets, output, granularity } = operand
  if (granularity !== undefined) throw failedOperation("$bucketAuto with 'granularity' is not supported here")
  const most = whole('$bucketAuto', buckets, 1)
  const rows = documents
    .map((document) => ({ document, value: (evalExpr(document, groupBy, options) as Value | undefined) ?? null }))
    .sort((left, right) => compare(left.value, right.value))
  const size = Math.max(1, Math.round(rows.length / most))
  const found: Document[] = []
  for (let from = 0; from < rows.length;) {
    let to = found.length === most - 1 ? rows.length : Math.min(rows.length, from + size)
    while (to < rows.length && compare(rows[to]?.value, rows[to - 1]?.value) === 0) to++
    const members = rows.slice(from, to).map(({ document }) => document)
    const [min = null, max = null] = [rows[from]?.value, (rows[to] ?? rows[to - 1])?.value]
    found.push({ _id: { min, max }, ...summed(members, output, options) })
    from = to
  }
  return found
}

/** So many documents by chance, none of them twice. */
function sampled(documents: Document[], operand: Document): Document[] {
  const size = whole('$sample', operand.size, 1)
  const rest = [...documents]
  const taken: Document[] = []
  while (taken.length < size && rest.length > 0) taken.push(...rest.splice(randomInt(rest.length), 1))
  return taken
}

/** How many documents there are: of none, no row at all, as in MongoDB. */
function counted(documents: Document[], name: Value): Document[] {
  if (typeof name !== 'string' || name === '' || name.includes('.') || name.startsWith('$')) {
    throw failedOperation(`the count field must be a non-empty string without '.' and '$', found: ${shown(name)}`)
  }
  return documents.length === 0 ? [] : [{ [name]: documents.length }]
}

/** The stages that mingo does otherwise than MongoDB. */
export const stages: Readonly<Record<string, StageRun>> = {
  $bucket: ofAll(bucketed),
  $bucketAuto: ofAll(bucketedEvenly),
  $count: ofAll(counted),
  $group: ofAll(grouped),
  $sample: ofAll(sampled),
  $sort: ofAll(ordered),
  $sortByCount: ofAll((documents, by: Value, options) =>
    ordered(grouped(documents, { _id: by, count: { $sum: 1 } }, options), { count: -1 }),
  ),
  $unwind: ofAll(unwound),
}

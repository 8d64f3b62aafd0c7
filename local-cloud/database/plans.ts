import { randomBytes } from 'node:crypto'
import { againstTheRule } from '../refusal'
import type { Entry, Replacement, View } from './collection'
import { equal } from './compare'
import { fieldOf, type Document, type Value } from './document'
import { condition } from './query'
import { refuseUnstorable } from './storable'
import { update } from './update/update'

/** What a write would do to the documents somebody sees, and what it would answer. */
export interface Plan<T> {
  replacements: readonly Replacement[]
  answer: T
}

/** Makes the plan of a write. Made anew when the documents have changed before it could be carried out. */
export type Planner<T> = (view: View) => Plan<T>

/** The documents a write is for. */
export type Targets = (view: View) => readonly Entry[]

/** The document with an id of its own, made up when it brings none, and nothing in it that cannot be stored. */
function withId(document: Document): Document {
  const { _id = randomBytes(16).toString('hex'), ...rest } = document
  if (typeof _id !== 'string' && typeof _id !== 'number')
    throw againstTheRule('The _id of a document is a text or a number.')
  refuseUnstorable(rest)
  return { _id, ...rest }
}

/** Adds documents; answers their ids. */
export function insertion(sources: readonly Document[]): Planner<Value[]> {
  const documents = sources.map(withId)
  return (view) => ({
    replacements: documents.map((document) => ({ after: view.numbered(document) })),
    answer: documents.map((document) => fieldOf(document, '_id') ?? null),
  })
}

/** Changes documents; answers how many become different. */
export function modification(targets: Targets, change: Document): Planner<number> {
  const renew = update(change)
  return (view) => {
    const replacements = targets(view).flatMap((before) => {
      const document = renew(before.document)
      return equal(document, before.document) ? [] : [{ before, after: { record: before.record, document } }]
    })
    return { replacements, answer: replacements.length }
  }
}

/** Puts a document in the place of the one with this id, or where there was none; says which, and whether it differs. */
export function replacement(id: Value, source: Document): Planner<{ updated: number; upserted: boolean }> {
  const document = withId({ _id: id, ...source })
  if (!equal(fieldOf(document, '_id'), id)) throw againstTheRule("set() may not change the document's _id.")
  return (view) => {
    const [before] = view.select(condition({ _id: id }))
    if (!before) {
      return { replacements: [{ after: view.numbered(document) }], answer: { updated: 0, upserted: true } }
    }
    if (equal(before.document, document)) return { replacements: [], answer: { updated: 0, upserted: false } }
    const after = { record: before.record, document }
    return { replacements: [{ before, after }], answer: { updated: 1, upserted: false } }
  }
}

/** Removes documents; answers how many. */
export function removal(targets: Targets): Planner<number> {
  return (view) => {
    const replacements = targets(view).map((before) => ({ before }))
    return { replacements, answer: replacements.length }
  }
}

import type { Model } from './model'
import { fulfils } from './questions'
import { INVALID, refuse } from './refuse'
import type { Step } from './steps'
import { at, order, type Document } from './values'

/** What is no part of a transaction, as it is called. Only a strict cloud says so of a get. */
function escaping(step: Step, strict: boolean): string | undefined {
  switch (step.do) {
    case 'get':
      return step.isDoc || !strict ? undefined : 'where().get()'
    case 'update':
    case 'remove':
      return step.isDoc ? undefined : `where().${step.do}()`
    case 'count':
      return 'count()'
    case 'total':
      return 'aggregate()'
    default:
      return undefined
  }
}

/** Sums of `n` by `sub.x`, and the ids in order. */
function totals(documents: readonly Document[]): unknown[] {
  const keyOf = (document: Document): string => JSON.stringify(at(document, 'sub.x') ?? null)
  return [...new Set(documents.map(keyOf))]
    .map((key) => {
      const members = documents.filter((one) => keyOf(one) === key)
      const sum = members.reduce((so, { n }) => so + (typeof n === 'number' ? n : 0), 0)
      return { _id: JSON.parse(key) as never, sum, ids: members.map(({ _id }) => _id) }
    })
    .sort((left, right) => order(left._id, right._id))
}

/** What a step should come to, done to the model. */
export function expected(model: Model, step: Step): unknown {
  const within = step.within === undefined ? undefined : String(step.within)
  const escapes = escaping(step, model.strict)
  if (within !== undefined && escapes !== undefined) {
    refuse(INVALID, `[LocalCloud] ${escapes} does not belong to a transaction`)
  }
  switch (step.do) {
    case 'begin':
    case 'commit':
    case 'abort':
      model[step.do](String(step.transaction))
      return undefined
    case 'insert':
      return model.insert(step.collection, step.documents, within)
    case 'set': {
      const { updated, upserted } = model.replace(step.collection, step.id, step.document, within)
      return { updated, upsert_id: upserted ? step.id : null }
    }
    case 'update':
      return model.update(step.collection, step.question, step.change, step.multi, within)
    case 'remove':
      return model.remove(step.collection, step.question, step.multi, within)
    case 'get':
      return model.find(step.collection, step.question, step.by, step.offset, step.limit, within)
    case 'count':
      return model.find(step.collection, step.question, {}, 0, 1000).length
    case 'total':
      return totals(model.find(step.collection, {}, {}, 0, 1000).filter((one) => fulfils(one, step.question)))
  }
}

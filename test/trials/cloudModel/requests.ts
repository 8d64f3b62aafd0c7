import { EJSON } from 'bson'
import type { Step } from './steps'

/** A request as the SDK sends it, and what of its answer the model speaks of. */
export interface Request {
  action: string
  request: object
  /** Takes the answer's `data`. */
  read: (data: never) => unknown
}

function text(value: object): string {
  return EJSON.stringify(value, { relaxed: false })
}

function plain({ list }: { list: readonly string[] }): unknown[] {
  return list.map((one) => EJSON.parse(one) as unknown)
}

function wanted({ collection, question }: { collection: string; question: object }, isDoc: boolean): object {
  return { collectionName: collection, query: text(question), queryType: isDoc ? 'DOC' : 'WHERE' }
}

/** Sums by `sub.x`, as the model adds them up. */
function totals(step: { collection: string; question: object }): object {
  const stages = [
    { stageKey: '$match', stageValue: text(step.question) },
    { stageKey: '$group', stageValue: text({ _id: '$sub.x', sum: { $sum: '$n' }, ids: { $push: '$_id' } }) },
    { stageKey: '$sort', stageValue: text({ _id: 1 }) },
  ]
  return { collectionName: step.collection, stages }
}

/** What the SDK would send for a step; `idOf` knows the transactions by their numbers. */
export function requestFor(step: Step, idOf: (transaction: number) => string | undefined): Request {
  const request = plainRequestFor(step, idOf)
  if (step.within === undefined) return request
  return { ...request, request: { ...request.request, transactionId: idOf(step.within) } }
}

function plainRequestFor(step: Step, idOf: (transaction: number) => string | undefined): Request {
  switch (step.do) {
    case 'begin':
      return { action: 'startTransaction', request: {}, read: () => undefined }
    case 'commit':
    case 'abort': {
      const request = { transactionId: idOf(step.transaction) }
      return { action: `${step.do}Transaction`, request, read: () => undefined }
    }
    case 'insert': {
      const request = { collectionName: step.collection, data: step.documents.map(text) }
      return { action: 'insertDocument', request, read: ({ insertedIds }: { insertedIds: unknown }) => insertedIds }
    }
    case 'set': {
      const one = wanted({ collection: step.collection, question: { _id: step.id } }, true)
      const request = { ...one, data: text(step.document), multi: false, merge: false, upsert: true }
      return { action: 'modifyDocument', request, read: (data) => data }
    }
    case 'update': {
      const request = {
        ...wanted(step, step.isDoc),
        data: text(step.change),
        multi: step.multi,
        merge: true,
        upsert: false,
      }
      return { action: 'modifyDocument', request, read: ({ updated }: { updated: unknown }) => updated }
    }
    case 'remove': {
      const request = { ...wanted(step, step.isDoc), multi: step.multi }
      return { action: 'removeDocument', request, read: ({ deleted }: { deleted: unknown }) => deleted }
    }
    case 'get': {
      const request = { ...wanted(step, step.isDoc), order: text(step.by), offset: step.offset, limit: step.limit }
      return { action: 'getDocument', request, read: plain }
    }
    case 'count':
      return {
        action: 'calculateDocument',
        request: wanted(step, false),
        read: ({ total }: { total: unknown }) => total,
      }
    case 'total':
      return { action: 'aggregateDocuments', request: totals(step), read: plain }
  }
}

import type { Database } from '../database/database'
import type { Selection } from '../database/selection'
import { fieldOf, isDocument, type Document } from '../database/document'
import type { Within } from '../database/transaction/transactions'
import { againstTheRule, Refusal } from '../refusal'
import { list, text, type Action, type Caller, type Request } from './action'
import { decode, encode } from './ejson'
import { isLongerThan } from './isLongerThan'

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1000
const LARGEST_RESULT = 1024 * 1024

/** The documents as texts. Stops at the first that is too much, so that what is far too large is never written out. */
function encodeAll(documents: readonly Document[]): string[] {
  let left = LARGEST_RESULT
  return documents.map((document) => {
    const text = isLongerThan(document, left) ? undefined : encode(document)
    left -= text === undefined ? Infinity : Buffer.byteLength(text)
    if (text !== undefined && left >= 0) return text
    throw new Refusal(
      'EXCEED_MAX_RESPONSE_SIZE',
      'database query result size exceed limit (1MB): ask for fewer documents or fields.',
    )
  })
}

function wholeNumber(request: Request, name: string, otherwise: number): number {
  const value = request[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new Refusal('INVALID_PARAM', `'${name}' must be a whole number, not negative.`)
  }
  return value
}

function isIn(request: Request): boolean {
  return request.transactionId !== undefined
}

/** The transaction a request belongs to, if it says one. */
function within(request: Request, caller: Caller): Within | undefined {
  return isIn(request) ? transactionOf(request, caller) : undefined
}

function transactionOf(request: Request, { invocation, connection }: Caller): Within {
  return { transaction: text(request, 'transactionId'), owner: invocation, connection }
}

/** The actions of the database, as the SDK words them. */
export function databaseActions(database: Database, now: () => number): Record<string, Action> {
  function read(request: Request, name: string): Document {
    const source = request[name]
    if (source === undefined || source === '') return {}
    const value = decode(source, { now: now(), serverDates: !isIn(request) })
    if (!isDocument(value)) throw new Refusal('INVALID_PARAM', `'${name}' must hold an object.`)
    return value
  }

  function readQuery(request: Request): Document {
    const query = read(request, 'query')
    if (request.queryType === 'DOC' && fieldOf(query, '_id') === undefined) {
      throw againstTheRule('doc() was called without an id, so it names no document.')
    }
    return query
  }

  function selection(request: Request): Selection {
    return {
      query: readQuery(request),
      order: read(request, 'order'),
      offset: wholeNumber(request, 'offset', 0),
      limit: Math.min(wholeNumber(request, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, LARGEST_LIMIT),
      projection: read(request, 'projection'),
    }
  }

  /**
   * What does not name one document by its id is no part of a transaction. Of the SDK only a get says the transaction it was
   * called on, all else would escape it unnoticed; so a request without one is refused too, while its caller has one open.
   */
  function refuseInTransaction(what: string, request: Request, caller: Caller): void {
    if (!isIn(request) && !(database.strict && database.hasTransaction(caller))) return
    throw againstTheRule(
      `${what} does not belong to a transaction, it would be done at once and stay: inside one use doc() and add(), ` +
        'or do it before the transaction begins or after it has ended.',
    )
  }

  /** Production answers these. Only documents read by their id can be made to conflict with who changes them. */
  function refuseFinding(request: Request, caller: Caller): void {
    if (!database.strict || request.queryType === 'DOC') return
    // A tool's get that says no transaction was called on none.
    if (!isIn(request) && !(caller.invocation && database.hasTransaction(caller))) return
    throw againstTheRule(
      'where().get() does not belong to a transaction, what it finds may have changed when the transaction is committed: ' +
        'inside one read with doc().get(), or ask before it begins.',
    )
  }

  return {
    'database.addCollection': async (request) => {
      await database.createCollection(text(request, 'collectionName'))
      return {}
    },
    'database.insertDocument': async (request, caller) => {
      const reading = { now: now(), serverDates: !isIn(request) }
      const sources = list(request, 'data').map((source) => decode(source, reading))
      if (sources.length === 0 || !sources.every(isDocument))
        throw new Refusal('INVALID_PARAM', 'add() takes documents.')
      const insertedIds = await database.insert(text(request, 'collectionName'), sources, within(request, caller))
      return { data: { insertedIds } }
    },
    'database.getDocument': async (request, caller) => {
      refuseFinding(request, caller)
      const wanted = selection(request)
      const found = await database.find(text(request, 'collectionName'), wanted, within(request, caller))
      const { limit, offset } = request
      return {
        data: {
          list: encodeAll(found),
          ...(limit === undefined ? {} : { limit: wanted.limit }),
          ...(offset === undefined ? {} : { offset }),
        },
      }
    },
    'database.calculateDocument': async (request, caller) => {
      refuseInTransaction('count()', request, caller)
      return { data: { total: await database.count(text(request, 'collectionName'), readQuery(request)) } }
    },
    'database.modifyDocument': async (request, caller) => {
      const name = text(request, 'collectionName')
      if (request.queryType !== 'DOC') refuseInTransaction('where().update()', request, caller)
      const query = readQuery(request)
      const change = read(request, 'data')
      const inside = within(request, caller)
      if (request.merge === true) {
        if (request.upsert === true)
          throw againstTheRule('An update that also creates is not supported: use set() or add().')
        const updated = await database.update(name, query, change, request.multi === true, inside)
        return { data: { updated, upsert_id: null } }
      }
      const id = fieldOf(query, '_id')
      if (request.queryType !== 'DOC' || id === undefined) throw againstTheRule('Only doc().set() replaces a document.')
      const { updated, upserted } = await database.replace(name, id, change, inside)
      return { data: { updated, upsert_id: upserted ? id : null } }
    },
    'database.removeDocument': async (request, caller) => {
      const name = text(request, 'collectionName')
      if (request.queryType !== 'DOC') refuseInTransaction('where().remove()', request, caller)
      const query = readQuery(request)
      return { data: { deleted: await database.remove(name, query, request.multi === true, within(request, caller)) } }
    },
    'database.aggregateDocuments': async (request, caller) => {
      refuseInTransaction('aggregate()', request, caller)
      const stages = list(request, 'stages').map((stage) => {
        const { stageKey, stageValue } = stage as { stageKey?: unknown; stageValue?: unknown }
        if (typeof stageKey !== 'string') throw new Refusal('INVALID_PARAM', 'A stage needs its name.')
        return { key: stageKey, value: decode(stageValue, { now: now() }) }
      })
      return { data: { list: encodeAll(await database.aggregate(text(request, 'collectionName'), stages)) } }
    },
    'database.startTransaction': (_, { invocation, connection }) =>
      Promise.resolve({ transactionId: database.beginTransaction(invocation, connection) }),
    'database.commitTransaction': async (request, caller) => {
      await database.commitTransaction(transactionOf(request, caller))
      return {}
    },
    'database.abortTransaction': async (request, caller) => {
      database.abortTransaction(transactionOf(request, caller))
      return Promise.resolve({})
    },
  }
}

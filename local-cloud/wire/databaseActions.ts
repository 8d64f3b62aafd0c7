import type { Database, Selection } from '../database/database'
import { fieldOf, isDocument, type Document } from '../database/document'
import { againstTheRule, Refusal } from '../refusal'
import { list, text, type Action, type Request } from './action'
import { decode, encode } from './ejson'

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1000
const LARGEST_RESULT = 1024 * 1024

function encodeAll(documents: readonly Document[]): string[] {
  const texts = documents.map(encode)
  const size = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0)
  if (size > LARGEST_RESULT) {
    throw againstTheRule(
      `The result has ${size} bytes, at most ${LARGEST_RESULT} leave the database: ask for fewer documents or fields.`,
    )
  }
  return texts
}

function wholeNumber(request: Request, name: string, otherwise: number): number {
  const value = request[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new Refusal('INVALID_PARAM', `'${name}' must be a whole number, not negative.`)
  }
  return value
}

/** The actions of the database, as the SDK words them. */
export function databaseActions(database: Database, now: () => number): Record<string, Action> {
  function read(request: Request, name: string): Document {
    const source = request[name]
    if (source === undefined || source === '') return {}
    const value = decode(source, { now: now(), expressions: true })
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

  const actions: Record<string, Action> = {
    'database.addCollection': async (request) => {
      await database.createCollection(text(request, 'collectionName'))
      return {}
    },
    'database.insertDocument': async (request) => {
      const sources = list(request, 'data').map((source) => decode(source, { now: now(), expressions: false }))
      if (sources.length === 0 || !sources.every(isDocument))
        throw new Refusal('INVALID_PARAM', 'add() takes documents.')
      return { data: { insertedIds: await database.insert(text(request, 'collectionName'), sources) } }
    },
    'database.getDocument': async (request) => {
      const wanted = selection(request)
      const found = encodeAll(await database.find(text(request, 'collectionName'), wanted))
      const { limit, offset } = request
      return {
        data: {
          list: found,
          ...(limit === undefined ? {} : { limit: wanted.limit }),
          ...(offset === undefined ? {} : { offset }),
        },
      }
    },
    'database.calculateDocument': async (request) => ({
      data: { total: await database.count(text(request, 'collectionName'), readQuery(request)) },
    }),
    'database.modifyDocument': async (request) => {
      const name = text(request, 'collectionName')
      const query = readQuery(request)
      const change = read(request, 'data')
      if (request.merge === true) {
        if (request.upsert === true)
          throw againstTheRule('An update that also creates is not supported: use set() or add().')
        return {
          data: { updated: await database.update(name, query, change, request.multi === true), upsert_id: null },
        }
      }
      const id = fieldOf(query, '_id')
      if (request.queryType !== 'DOC' || id === undefined) throw againstTheRule('Only doc().set() replaces a document.')
      const { updated, upserted } = await database.replace(name, id, change)
      return { data: { updated, upsert_id: upserted ? id : null } }
    },
    'database.removeDocument': async (request) => {
      const multi = request.multi === true
      return { data: { deleted: await database.remove(text(request, 'collectionName'), readQuery(request), multi) } }
    },
    'database.aggregateDocuments': async (request) => {
      const stages = list(request, 'stages').map((stage) => {
        const { stageKey, stageValue } = stage as { stageKey?: unknown; stageValue?: unknown }
        if (typeof stageKey !== 'string') throw new Refusal('INVALID_PARAM', 'A stage needs its name.')
        return { key: stageKey, value: decode(stageValue, { now: now(), expressions: true }) }
      })
      return { data: { list: encodeAll(await database.aggregate(text(request, 'collectionName'), stages)) } }
    },
  }
  for (const [name, act] of Object.entries(actions)) {
    actions[name] = (request, caller) => {
      if (request.transactionId !== undefined)
        throw againstTheRule('Transactions are not supported: write one document at a time.')
      return act(request, caller)
    }
  }
  return actions
}

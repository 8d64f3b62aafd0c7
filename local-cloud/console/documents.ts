import { Refusal } from '../refusal'
import { idOf, preview, readable } from './ejsonText'
import type { ConsoleSources } from './sources'

/** Which documents are wanted: the query and the order as EJSON, and which part of what is found. */
export interface Wanted {
  collection: string
  query: string
  order: string
  offset: number
  limit: number
}

/** What was found: the ids of documents and what is in them, on one line; and how many there are in all. */
export interface Found {
  total: number
  documents: readonly { id: string; preview: string }[]
}

/** The query for one document. Refuses what is no id: a text or a number, as EJSON. */
function queryOf(id: string): string {
  try {
    const value: unknown = JSON.parse(id)
    if (typeof value === 'string' || typeof value === 'number') return `{"_id":${id}}`
  } catch {
    // What is no JSON is no id either.
  }
  throw new Refusal('INVALID_PARAM', `${id || 'Nothing'} is no id of a document.`)
}

/** The documents of the cloud, asked for and changed with the wire's own actions, so with all its rules. */
export class Documents {
  constructor(private readonly sources: ConsoleSources) {}

  /** How many documents of a collection fulfil a query. */
  async count(collectionName: string, query = ''): Promise<number> {
    const data = await this.act('calculateDocument', { collectionName, query, queryType: 'WHERE' })
    return Number(data.total)
  }

  /** The documents of a part of what is found. Refuses a query or an order that is none. */
  async find({ collection, query, order, offset, limit }: Wanted): Promise<Found> {
    const request = { collectionName: collection, query, order, offset, limit, queryType: 'WHERE' }
    const { list } = (await this.act('getDocument', request)) as { list: string[] }
    return {
      total: await this.count(collection, query),
      documents: list.map((wire) => ({ id: idOf(wire), preview: preview(wire) })),
    }
  }

  /** One document as readable EJSON over several lines, or undefined. */
  async read(collectionName: string, id: string): Promise<string | undefined> {
    const query = queryOf(id)
    const { list } = (await this.act('getDocument', { collectionName, query, queryType: 'DOC' })) as { list: string[] }
    return list[0] === undefined ? undefined : readable(list[0], 2)
  }

  /** Puts what was written in the place of a document. Refuses what cannot be stored, and a document that has gone. */
  async replace(collectionName: string, id: string, text: string): Promise<void> {
    if (text.trim() === '') throw new Refusal('INVALID_PARAM', 'A document is an object: { … }.')
    if ((await this.read(collectionName, id)) === undefined)
      throw new Refusal('INVALID_PARAM', 'The document is not there any more; copy what you wrote.')
    await this.act('modifyDocument', {
      ...{
        collectionName,
        query: queryOf(id),
        queryType: 'DOC',
        data: text,
        merge: false,
        upsert: true,
        multi: false,
      },
    })
  }

  /** Takes a document away. */
  async remove(collectionName: string, id: string): Promise<void> {
    await this.act('removeDocument', { collectionName, query: queryOf(id), queryType: 'DOC', multi: false })
  }

  private async act(name: string, request: Record<string, unknown>): Promise<Record<string, unknown>> {
    const action = this.sources.actions[`database.${name}`]
    if (!action) throw new Refusal('INVALID_PARAM', `This cloud has no action database.${name}.`)
    const { data } = await action(request, { requestId: 'console' })
    return data as Record<string, unknown>
  }
}

import samples from '../../test/fixtures/wire/samples.json'
import { MemoryStore } from '../../test/fixtures/wire/memoryStore'
import { Database } from '../database/database'
import type { IndexDefinition } from '../database/indexFile'
import { Refusal } from '../refusal'
import type { Request } from './action'
import { databaseActions } from './databaseActions'

const NOW = 1795333606797

const indexes = new Map<string, IndexDefinition[]>([
  ['users', [{ name: 'phone_1', keys: [{ field: 'phone', direction: 1 }], unique: true }]],
  ['shops', [{ name: 'loc', keys: [{ field: 'loc', direction: '2dsphere' }], unique: false }]],
])
const database = new Database(new MemoryStore(), indexes, 'local')
const actions = databaseActions(database, () => NOW)

/** The transactions begun here, by their ids in the recording. */
const transactions = new Map<unknown, unknown>()

async function answerTo(request: Request): Promise<unknown> {
  const { transactionId } = request
  const own = transactionId === undefined ? request : { ...request, transactionId: transactions.get(transactionId) }
  try {
    return await actions[String(request.action)]!(own, { requestId: '' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code, message: error.message }
  }
}

/** Answers made alike: documents opened, made-up ids and server times named, the index's key left to its test, distances to a thousandth of a millimetre. */
function plain(answer: unknown): unknown {
  const text = JSON.stringify(answer)
    .replace(/[0-9a-f]{32}/g, '<id>')
    .replace(/17953336068\d\d/g, String(NOW))
    .replace(/ dup key: .*?\}\]\}/, '')
    .replace(/(\d+\.\d{6})\d+/g, '$1')
  const { data, ...rest } = JSON.parse(text) as { data?: { list?: string[] }; requestId?: string }
  delete rest.requestId
  return {
    ...rest,
    ...(data && { data: { ...data, ...(data.list && { list: data.list.map((one) => JSON.parse(one) as unknown) }) } }),
  }
}

/**
 * What was recorded. Its one answer that contradicts MongoDB's documentation is put right: a boundary of `$bucket` belongs
 * to the group above it. An exchange without a response was not recorded, but must have taken place before the next one.
 */
interface Exchange {
  request: Request
  response: { transactionId?: string } | null
}

describe('the exchanges recorded from the SDK are answered alike:', () => {
  for (const { scenario, exchanges } of samples as { scenario: string; exchanges: Exchange[] }[]) {
    it(scenario, async () => {
      for (const { request, response } of exchanges) {
        const isKnown = request.action === 'database.addCollection' && indexes.has(String(request.collectionName))
        const answer = await answerTo(request)
        const begun = (answer as { transactionId?: string }).transactionId
        if (begun !== undefined) transactions.set(response?.transactionId, begun)
        if (response && !isKnown) expect(plain(answer)).toEqual(plain(response))
      }
    })
  }
})

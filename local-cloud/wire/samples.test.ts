import samples from '../../test/fixtures/wire/samples.json'
import { MemoryStore } from '../../test/fixtures/wire/memoryStore'
import { Database } from '../database/database'
import { Refusal } from '../refusal'
import type { Request } from './action'
import { databaseActions } from './databaseActions'

/** Exchanges with production's texts that this cloud does not answer: it refuses them by name. */
const LATER = /nearSphere|geoWithin|geoNear|lookup|bucket|replaceRoot|sortByCount/
const NOW = 1795333606797

const users = [{ name: 'phone_1', keys: [{ field: 'phone', direction: 1 as const }], unique: true }]
const database = new Database(new MemoryStore(), new Map([['users', users]]), 'local')
const actions = databaseActions(database, () => NOW)

async function answerTo(request: Request): Promise<unknown> {
  try {
    return await actions[String(request.action)]!(request, { requestId: '' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code, message: error.message }
  }
}

/** Answers made alike: documents opened, made-up ids and server times named, the index's key left to its test. */
function plain(answer: unknown): unknown {
  const text = JSON.stringify(answer)
    .replace(/[0-9a-f]{32}/g, '<id>')
    .replace(/17953336068\d\d/g, String(NOW))
    .replace(/ dup key: .*?\}\]\}/, '')
  const { data, ...rest } = JSON.parse(text) as { data?: { list?: string[] }; requestId?: string }
  delete rest.requestId
  return {
    ...rest,
    ...(data && { data: { ...data, ...(data.list && { list: data.list.map((one) => JSON.parse(one) as unknown) }) } }),
  }
}

describe('the exchanges recorded from the SDK are answered alike:', () => {
  for (const { scenario, exchanges } of samples as {
    scenario: string
    exchanges: { request: Request; response: unknown }[]
  }[]) {
    it(scenario, async () => {
      for (const { request, response } of exchanges) {
        const isKnown = request.action === 'database.addCollection' && request.collectionName === 'users'
        const answer = plain(await answerTo(request))
        if (LATER.test(JSON.stringify(request)))
          expect(answer).toMatchObject({
            code: 'INVALID_PARAM',
            message: expect.stringContaining('not supported') as string,
          })
        else if (!isKnown) expect(answer).toEqual(plain(response))
      }
    })
  }
})

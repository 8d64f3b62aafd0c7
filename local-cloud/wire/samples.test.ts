import { alike, calls, deviations, recordedText, requestHere, unrecorded } from '../../test/fixtures/wire/deviations'
import samples from '../../test/fixtures/wire/samples.json'
import { indexes, SampledCloud } from '../../test/fixtures/wire/sampledCloud'
import type { Request } from './action'

/** What was recorded: a request and its answer. Of openapi only a description of the answer. */
interface Exchange {
  request: Request | null
  response: { transactionId?: string } | string
}
const scenarios = samples as { scenario: string; exchanges: Exchange[] }[]

let cloud: SampledCloud
beforeAll(async () => {
  cloud = new SampledCloud()
  await cloud.open()
})
afterAll(() => cloud.close())

/** The transactions begun here, by their ids in the recording. */
const transactions = new Map<unknown, unknown>()

async function answerTo(scenario: string, { request, response }: Exchange): Promise<unknown> {
  if (!request) return cloud.askWechat(...calls[scenario]!)
  const { transactionId } = request
  const own = transactionId === undefined ? request : { ...request, transactionId: transactions.get(transactionId) }
  const answer = await cloud.ask(requestHere(own))
  const begun = (answer as { transactionId?: string }).transactionId
  if (begun !== undefined && typeof response === 'object') transactions.set(response.transactionId, begun)
  return answer
}

test('there are all 66 of them, and what is said of deviations is said of them', () => {
  const told = new Map(
    scenarios.map(({ scenario, exchanges }) => [
      scenario,
      exchanges.map(({ response }) => recordedText(response)).join(),
    ]),
  )
  expect(told.size).toBe(66)
  for (const { scenario, recorded } of deviations) expect(told.get(scenario)).toContain(recorded)
  expect([...told.keys()]).toEqual(expect.arrayContaining([...Object.keys(calls), ...Object.keys(unrecorded)]))
})

describe('the exchanges recorded from the SDK are answered alike:', () => {
  for (const { scenario, exchanges } of scenarios) {
    it(scenario, async () => {
      for (const exchange of exchanges) {
        const { request, response } = exchange
        const isKnown = request?.action === 'database.addCollection' && indexes.has(String(request.collectionName))
        const answer = await answerTo(scenario, exchange)
        if (!isKnown) expect(alike(answer)).toEqual(alike(response, scenario))
      }
      for (const request of unrecorded[scenario] ?? []) await answerTo(scenario, { request, response: {} })
    })
  }
})

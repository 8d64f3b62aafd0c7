import { isDeepStrictEqual } from 'node:util'
import { EJSON } from 'bson'
import { chanceFrom } from '@core/domain/chance'
import { Database } from '../../../local-cloud/database/database'
import type { IndexDefinition } from '../../../local-cloud/database/indexFile'
import { Refusal } from '../../../local-cloud/refusal'
import type { Action } from '../../../local-cloud/wire/action'
import { databaseActions } from '../../../local-cloud/wire/databaseActions'
import { MemoryStore } from '../../fixtures/wire/memoryStore'
import type { Trial } from '../trial'
import { Model } from './model'
import { fulfils } from './questions'
import { INVALID, No, refuse } from './refuse'
import { firstSteps, nextStep, uniques, type Step } from './steps'
import { at, order, type Document } from './values'

/** Steps of one sequence. */
const STEPS = 30
const EVERYTHING = { question: {}, by: {}, offset: 0, limit: 1000 }

/** What came of a step: an answer, or a code and a sentence. */
type Outcome = { answer: unknown } | { code: string; message: string }

const indexes = new Map<string, IndexDefinition[]>(
  [...uniques].map(([name, unique]) => [
    name,
    [
      ...unique.map(({ fields, ...index }) => ({ ...index, unique: true, keys: keysOf(fields) })),
      ...(name === 'plain' ? [{ name: 'n_l', unique: false, keys: keysOf(['n', 'l']) }] : []),
      ...(name === 'plain' ? [{ name: 'l', unique: false, sparse: true, keys: keysOf(['l']) }] : []),
    ],
  ]),
)

function keysOf(fields: readonly string[]): IndexDefinition['keys'] {
  return fields.map((field) => ({ field, direction: 1 as const }))
}

/** A database and the model of it, to which the same is done. */
class Pair {
  readonly open: number[] = []
  begun = 0
  private readonly model = new Model(uniques)
  private readonly database = new Database(new MemoryStore(), indexes, 'trial', { patience: { write: 0 } })
  private readonly actions = databaseActions(this.database, () => 0)
  private readonly ids = new Map<number, string>()

  /** Does a step to both. Throws when they answer differently. */
  async once(step: Step): Promise<string> {
    const expected = attempt(() => this.expect(step))
    const found = await this.attemptOf(step)
    const isSame =
      'code' in expected
        ? 'code' in found && found.code === expected.code && found.message.startsWith(expected.message)
        : isDeepStrictEqual(found, expected)
    if (!isSame) throw new Error(`expected ${JSON.stringify(expected)}\nfound    ${JSON.stringify(found)}`)
    this.follow(step, expected)
    return 'code' in expected ? expected.code : 'answered'
  }

  /** Throws when a collection is not what the model says it is. */
  async compare(): Promise<void> {
    for (const collection of uniques.keys()) await this.once({ do: 'get', collection, ...EVERYTHING })
  }

  close(): Promise<void> {
    return this.database.close()
  }

  private follow(step: Step, outcome: Outcome): void {
    const forget = (transaction: number | undefined): void => {
      const place = this.open.indexOf(transaction ?? -1)
      if (place !== -1) this.open.splice(place, 1)
    }
    if (step.do === 'begin') this.open.push(++this.begun)
    else if (step.do === 'commit' || step.do === 'abort') forget(step.transaction)
    // What the wire refuses before the database has heard of it leaves the transaction open.
    else if ('code' in outcome && !outcome.message.includes('does not belong to a transaction')) forget(step.within)
  }

  private expect(step: Step): unknown {
    const { model } = this
    const within = step.within === undefined ? undefined : String(step.within)
    const isMany =
      step.do === 'update' || step.do === 'remove' ? !step.isDoc : step.do === 'count' || step.do === 'total'
    if (within !== undefined && isMany)
      refuse(INVALID, `[LocalCloud] ${escaping(step)} does not belong to a transaction`)
    switch (step.do) {
      case 'begin':
        model.begin(String(step.transaction))
        return undefined
      case 'commit':
        model.commit(String(step.transaction))
        return undefined
      case 'abort':
        model.abort(String(step.transaction))
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

  private async attemptOf(step: Step): Promise<Outcome> {
    try {
      return { answer: await this.send(step) }
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code, message: error.message }
      throw error
    }
  }

  private async send(step: Step): Promise<unknown> {
    const transactionId = step.within === undefined ? undefined : this.ids.get(step.within)
    const ask = async (name: string, request: object): Promise<never> => {
      const inside = transactionId === undefined ? {} : { transactionId }
      return (
        (await this.actions[`database.${name}`]!({ ...request, ...inside }, { requestId: '' })) as { data: never }
      ).data
    }
    switch (step.do) {
      case 'begin': {
        const begin: Action = this.actions['database.startTransaction']!
        this.ids.set(step.transaction, String((await begin({}, { requestId: '' })).transactionId))
        return undefined
      }
      case 'commit':
      case 'abort':
        return ask(`${step.do}Transaction`, { transactionId: this.ids.get(step.transaction) })
      case 'insert': {
        const data = step.documents.map(text)
        return ((await ask('insertDocument', { collectionName: step.collection, data })) as { insertedIds: unknown })
          .insertedIds
      }
      case 'set': {
        const { collection: collectionName, id, document } = step
        const rest = { queryType: 'DOC', multi: false, merge: false, upsert: true }
        return ask('modifyDocument', { collectionName, query: text({ _id: id }), data: text(document), ...rest })
      }
      case 'update': {
        const { multi, change } = step
        const data = { data: text(change), multi, merge: true, upsert: false }
        return ((await ask('modifyDocument', { ...wanted(step), ...data })) as { updated: unknown }).updated
      }
      case 'remove':
        return ((await ask('removeDocument', { ...wanted(step), multi: step.multi })) as { deleted: unknown }).deleted
      case 'get': {
        const { by, offset, limit } = step
        const request = { ...wanted({ ...step, isDoc: false }), order: text(by), offset, limit }
        return plain(((await ask('getDocument', request)) as { list: string[] }).list)
      }
      case 'count':
        return ((await ask('calculateDocument', wanted({ ...step, isDoc: false }))) as { total: unknown }).total
      case 'total': {
        const stages = [
          { stageKey: '$match', stageValue: text(step.question) },
          { stageKey: '$group', stageValue: text({ _id: '$sub.x', sum: { $sum: '$n' }, ids: { $push: '$_id' } }) },
          { stageKey: '$sort', stageValue: text({ _id: 1 }) },
        ]
        return plain(
          ((await ask('aggregateDocuments', { collectionName: step.collection, stages })) as { list: string[] }).list,
        )
      }
    }
  }
}

function text(value: object): string {
  return EJSON.stringify(value, { relaxed: false })
}

function plain(list: readonly string[]): unknown[] {
  return list.map((one) => EJSON.parse(one) as unknown)
}

function wanted({ collection, question, isDoc }: { collection: string; question: object; isDoc: boolean }): object {
  return { collectionName: collection, query: text(question), queryType: isDoc ? 'DOC' : 'WHERE' }
}

function escaping(step: Step): string {
  const names: Partial<Record<Step['do'], string>> = {
    update: 'where().update()',
    remove: 'where().remove()',
    count: 'count()',
  }
  return names[step.do] ?? 'aggregate()'
}

/** What `$group` by `sub.x` comes to: sums of numbers, and the ids in order. */
function totals(documents: readonly Document[]): unknown[] {
  const keys = [...new Set(documents.map((one) => JSON.stringify(at(one, 'sub.x') ?? null)))]
  return keys
    .map((key) => {
      const members = documents.filter((one) => JSON.stringify(at(one, 'sub.x') ?? null) === key)
      const sum = members.reduce((so, { n }) => so + (typeof n === 'number' ? n : 0), 0)
      return { _id: JSON.parse(key) as never, sum, ids: members.map(({ _id }) => _id) }
    })
    .sort((left, right) => order(left._id, right._id))
}

function attempt(work: () => unknown): Outcome {
  try {
    return { answer: work() }
  } catch (error) {
    if (error instanceof No) return { code: error.code, message: error.message }
    throw error
  }
}

async function sequence(seed: string, counts: Map<string, number>): Promise<void> {
  const chance = chanceFrom(seed)
  const pair = new Pair()
  const done: Step[] = []
  try {
    const first = firstSteps()
    while (done.length < STEPS) {
      const step = first[done.length] ?? nextStep(chance, pair.open, pair.begun)
      done.push(step)
      const outcome = await pair.once(step)
      const place = `${step.do}${step.within === undefined ? '' : ' in a transaction'}: ${outcome}`
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    await pair.compare()
  } catch (error) {
    throw new Error(
      `${(error as Error).message}\nafter ${done.map((step) => `\n  ${JSON.stringify(step)}`).join('')}`,
      { cause: error },
    )
  } finally {
    await pair.close()
  }
}

/**
 * Does the same random sequences to a database, through the actions of the wire, and to a model of plain lists: up to
 * three transactions at once, conflicts, unique values, waiting. Every answer and every refusal must be the same, and so
 * must what is kept in the end.
 */
export const cloudModel: Trial = async ({ size, seed }) => {
  const counts = new Map<string, number>()
  for (let nth = 0; nth < size; nth++) {
    await sequence(`${seed} ${nth}`, counts).catch((error: unknown) => {
      throw new Error(`sequence ${nth}, seed ${seed}: ${(error as Error).message}`)
    })
  }
  const found = [...counts].sort(([, left], [, right]) => right - left).map(([what, count]) => `${count} ${what}`)
  return `${size} sequences of ${STEPS} steps: ${found.join(', ')}`
}

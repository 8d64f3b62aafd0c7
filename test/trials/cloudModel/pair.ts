import { isDeepStrictEqual } from 'node:util'
import { Database } from '../../../local-cloud/database/database'
import type { IndexDefinition } from '../../../local-cloud/database/indexFile'
import { Refusal } from '../../../local-cloud/refusal'
import { databaseActions } from '../../../local-cloud/wire/databaseActions'
import { MemoryStore } from '../../fixtures/wire/memoryStore'
import { expected } from './expected'
import { Model } from './model'
import { No } from './refuse'
import { requestFor } from './requests'
import { uniques, type Step } from './steps'

/** What came of a step: an answer, or a code and a sentence. */
type Outcome = { answer: unknown } | { code: string; message: string }

function index(name: string, fields: readonly string[], unique: boolean, sparse: boolean): IndexDefinition {
  return { name, keys: fields.map((field) => ({ field, direction: 1 })), unique, sparse }
}

/** The unique indexes that the model knows of, and others that must change nothing but the speed. */
const indexes = new Map(
  [...uniques].map(([name, own]) => [
    name,
    [
      ...own.map((one) => index(one.name, one.fields, true, one.sparse)),
      ...(name === 'plain' ? [index('n_l', ['n', 'l'], false, false), index('l', ['l'], false, true)] : []),
    ],
  ]),
)

/** A database and the model of it, to which the same is done. */
export class Pair {
  /** The numbers of the transactions that are open. */
  readonly open: number[] = []
  begun = 0
  private readonly model: Model
  private readonly database: Database
  private readonly actions: ReturnType<typeof databaseActions>
  private readonly ids = new Map<number, string>()

  /** Whether strict, or as production is. */
  constructor(strict: boolean) {
    this.model = new Model(uniques, strict)
    this.database = new Database(new MemoryStore(), indexes, 'trial', { strict, patience: { write: 0 } })
    this.actions = databaseActions(this.database, () => 0)
  }

  /** Does a step to both, and says in a word what came of it. Throws when they answer differently. */
  async once(step: Step): Promise<string> {
    const right = this.rightly(step)
    const found = await this.actually(step)
    const isSame =
      'code' in right
        ? 'code' in found && found.code === right.code && found.message.startsWith(right.message)
        : isDeepStrictEqual(found, right)
    if (!isSame) throw new Error(`expected ${JSON.stringify(right)}\nfound    ${JSON.stringify(found)}`)
    this.follow(step, right)
    return 'code' in right ? right.code : 'answered'
  }

  /** Throws when a collection is not what the model says it is. */
  async compare(): Promise<void> {
    for (const collection of uniques.keys()) {
      await this.once({ do: 'get', collection, question: {}, isDoc: false, by: {}, offset: 0, limit: 1000 })
    }
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

  private rightly(step: Step): Outcome {
    try {
      return { answer: expected(this.model, step) }
    } catch (error) {
      if (error instanceof No) return { code: error.code, message: error.message }
      throw error
    }
  }

  private async actually(step: Step): Promise<Outcome> {
    const { action, request, read } = requestFor(step, (transaction) => this.ids.get(transaction))
    try {
      const { data, transactionId } = await this.actions[`database.${action}`]!({ ...request }, { requestId: '' })
      if (step.do === 'begin') this.ids.set(step.transaction, String(transactionId))
      return { answer: read(data as never) }
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code, message: error.message }
      throw error
    }
  }
}

import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as pipeline from 'mingo/operators/pipeline'
import { againstTheRule, failedOperation, Refusal } from '../../refusal'
import { copy, isDocument, type Document, type Value } from '../document'
import { checkExpression } from '../expression'
import { chosen, context as operators } from '../operators'
import { condition } from '../query'
import { geoNear } from './geoNear'
import { fromOf, lookup, pipelineOf } from './lookup'
import { checkShape } from './shapes'
import { stages as ours } from './stages'
import { whole } from './whole'

/** One stage of a pipeline: `{ key: '$match', value: … }`. */
export interface Stage {
  key: string
  value: Value
}

/** Where a pipeline finds documents, and which of their fields have a geo index. */
export interface Sources {
  select: (collection: string, query: Document) => Document[]
  geoFields: (collection: string) => ReadonlySet<string>
  strict: boolean
}

/** Rows of a pipeline that names no limit, and rows of any pipeline, as on the platform. */
const ROWS_WITHOUT_LIMIT = 20
const MOST_ROWS = 10_000

const THEIRS = ['$addFields', '$limit', '$match', '$project', '$replaceRoot', '$skip']
const STAGES = [...THEIRS, ...Object.keys(ours), '$lookup', '$geoNear'].sort()

type Stages = Parameters<Context['addPipelineOps']>[0]

function contextFor({ select }: Sources): Context {
  const context: Context = Context.from(
    operators,
    Context.init({
      pipeline: {
        ...chosen(pipeline as unknown as Stages, THEIRS),
        ...ours,
        $lookup: lookup(select, () => context),
      } as unknown as Stages,
    }),
  )
  return context
}

function checkStage({ key, value }: Stage, collection: string, sources: Sources, isFirst: boolean): void {
  if (!STAGES.includes(key)) throw againstTheRule(`The stage ${key} is not supported; there are ${STAGES.join(', ')}.`)
  if (key === '$geoNear' && !isFirst) throw failedOperation('$geoNear is only valid as the first stage in a pipeline.')
  checkShape(key, value)
  if (key === '$limit') whole(key, value, 1)
  if (key === '$skip') whole(key, value, 0)
  if (key === '$match') {
    if (!isDocument(value)) throw failedOperation('the match filter must be an expression in an object')
    condition(value, { geoFields: sources.geoFields(collection), strict: sources.strict, piped: true })
  } else if (key === '$lookup') {
    if (!isDocument(value)) throw failedOperation('the $lookup specification must be an Object')
    checkExpression(value.let ?? null)
    for (const stage of pipelineOf(value) ?? []) checkStage(stage, fromOf(value), sources, false)
  } else if (key !== '$geoNear') checkExpression(value)
}

/**
 * Runs a pipeline over the documents that its first `$match` selects, or over all. Without a `$limit` it yields
 * at most 20 rows, and never more than 10 000, as in production. Refuses stages and operators by name that this cloud
 * does not do.
 */
export function aggregate(collection: string, stages: readonly Stage[], sources: Sources): Document[] {
  for (const [at, stage] of stages.entries()) checkStage(stage, collection, sources, at === 0)
  const [first, ...rest] = stages
  const select = (query: Document): Document[] => sources.select(collection, query)
  const isMatch = first?.key === '$match' && isDocument(first.value)
  const isNear = first?.key === '$geoNear'
  const limited = stages.some(({ key }) => key === '$limit')
  const steps = isMatch || isNear ? rest : stages
  try {
    // The stages write into what they are given.
    const documents = isNear
      ? geoNear(first.value, sources.geoFields(collection), select)
      : select(isMatch ? (first.value as Document) : {}).map((document) => copy(document))
    const rows: Document[] = new Aggregator(
      steps.map(({ key, value }) => ({ [key]: value })),
      { context: contextFor(sources) },
    ).run(documents)
    return rows.slice(0, limited ? MOST_ROWS : ROWS_WITHOUT_LIMIT)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw failedOperation((error as Error).message)
  }
}

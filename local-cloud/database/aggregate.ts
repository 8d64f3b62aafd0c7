import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as queries from 'mingo/operators/query'
import { Lazy, type Iterator } from 'mingo/lazy'
import { againstTheRule, failedOperation } from '../refusal'
import { copy, isDocument, type Document, type Value } from './document'
import { sorted } from './order'
import { condition } from './query'

/** One stage of a pipeline: `{ key: '$match', value: … }`. */
export interface Stage {
  key: string
  value: Value
}

/** Rows of a pipeline that names no limit, as on the platform. */
const ROWS_WITHOUT_LIMIT = 20

const STAGES = ['$match', '$group', '$sort', '$limit', '$skip', '$project', '$unwind', '$count', '$addFields'] as const
const ACCUMULATORS = ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet'] as const
const EXPRESSIONS = [
  ...['$abs', '$add', '$ceil', '$divide', '$floor', '$mod', '$multiply', '$round', '$subtract', '$trunc'],
  ...['$cmp', '$eq', '$gt', '$gte', '$lt', '$lte', '$ne', '$and', '$not', '$or', '$cond', '$ifNull', '$switch'],
  ...[
    '$arrayElemAt',
    '$concatArrays',
    '$filter',
    '$in',
    '$indexOfArray',
    '$isArray',
    '$map',
    '$reduce',
    '$size',
    '$slice',
  ],
  ...['$concat', '$toLower', '$toUpper', '$split', '$strLenCP', '$substrCP', '$toString', '$literal', '$mergeObjects'],
  ...['$dateToString', '$year', '$month', '$dayOfMonth', '$dayOfWeek', '$hour', '$minute', '$second'],
]

type Expressions = Parameters<Context['addExpressionOps']>[0]
type Stages = Parameters<Context['addPipelineOps']>[0]

/** Only what is named here exists: an operator this cloud has not tried is refused, not guessed at. */
function chosen<T extends object>(from: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))) as T
}

/** In mingo's place: it puts lists and mixed kinds in another order than MongoDB. */
function sortStage(documents: Iterator, order: Document): Iterator {
  if (Object.keys(order).length === 0) throw failedOperation('$sort stage must have at least one sort key')
  return documents.transform((all) => Lazy(sorted(all as Document[], order)))
}

const context = Context.init({
  accumulator: chosen(accumulators, ACCUMULATORS),
  expression: chosen(expressions, EXPRESSIONS) as unknown as Expressions,
  pipeline: { ...chosen(pipeline as unknown as Stages, STAGES), $sort: sortStage as unknown as Stages[`$${string}`] },
  query: queries,
})

function checkVariables(value: Value): void {
  if (typeof value === 'string' && value.startsWith('$$NOW')) {
    throw againstTheRule('$$NOW is not supported: compute the moment in the function and pass it in.')
  }
  if (Array.isArray(value)) value.forEach(checkVariables)
  if (isDocument(value)) Object.values(value).forEach(checkVariables)
}

function checkStage({ key, value }: Stage): void {
  if (!STAGES.some((name) => name === key)) {
    throw againstTheRule(`The stage ${key} is not supported; there are ${STAGES.join(', ')}.`)
  }
  checkVariables(value)
  if (key !== '$match') return
  if (!isDocument(value)) throw failedOperation('the match filter must be an expression in an object')
  condition(value)
}

/**
 * Runs a pipeline over the documents that its first `$match` selects, or over all. Without a `$limit` it yields
 * at most 20 rows, as in production. Refuses stages and operators by name that this cloud does not do.
 */
export function aggregate(stages: readonly Stage[], select: (query: Document) => Document[]): Document[] {
  stages.forEach(checkStage)
  const [first, ...rest] = stages
  const starts = first?.key === '$match' && isDocument(first.value)
  const documents = select(starts ? (first.value as Document) : {})
  const limited = stages.some(({ key }) => key === '$limit')
  const steps = [...(starts ? rest : stages), ...(limited ? [] : [{ key: '$limit', value: ROWS_WITHOUT_LIMIT }])]
  try {
    // The stages write into what they are given.
    return new Aggregator(
      steps.map(({ key, value }) => ({ [key]: value })),
      { context },
    ).run(documents.map((document) => copy(document)))
  } catch (error) {
    throw failedOperation((error as Error).message)
  }
}

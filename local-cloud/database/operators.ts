import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as queries from 'mingo/operators/query'
import { ACCUMULATORS, EXPRESSIONS } from './expression'
import { comparisons } from './comparisons'
import { isDocument, type Document, type Value } from './document'
import { readIntersects, readNear, readWithin } from './geo/geoOperators'
import { equal } from './compare'
import { listExpressions } from './listExpressions'
import { ownAccumulators, ownExpressions } from './ownExpressions'
import { valuesFoundUnder } from './path'

type Accumulators = Parameters<Context['addAccumulatorOps']>[0]
type Expressions = Parameters<Context['addExpressionOps']>[0]
type Queries = Parameters<Context['addQueryOps']>[0]
type Test = (document: Document) => boolean

/** Only what is named exists: an operator this cloud has not tried is refused, not guessed at. */
export function chosen<T extends object>(from: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))) as T
}

/** In mingo's place: it divides texts too. */
function modulus(field: string, [divisor, remainder]: readonly number[]): Test {
  const [by, rest] = [Math.trunc(divisor ?? 1), Math.trunc(remainder ?? 0)]
  return (document) =>
    valuesFoundUnder(document, field).some((value) => typeof value === 'number' && Math.trunc(value) % by === rest)
}

/** In mingo's place: a regular expression also finds itself where it is stored. */
function regularExpression(mingo: Test, field: string, expression: Value): Test {
  if (!(expression instanceof RegExp)) return mingo
  return (document) => mingo(document) || valuesFoundUnder(document, field).some((value) => equal(value, expression))
}

/** In mingo's place: what is no list counts as a list of itself. */
function everyOne(field: string, wanted: readonly Value[], options: never): Test {
  const tests = wanted.map((one): Test =>
    isDocument(one) && one.$elemMatch !== undefined
      ? queries.$elemMatch(field, one.$elemMatch as never, options)
      : comparisons.$in(field, [one]),
  )
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

const ours = {
  ...comparisons,
  $all: everyOne,
  $mod: modulus,
  $regex: (field: string, expression: never, options: never): Test =>
    regularExpression(queries.$regex(field, expression, options), field, expression),
  $nearSphere: (field: string, operand: Value): Test => {
    const nearness = readNear(field, operand)
    return (document) => nearness(document) !== undefined
  },
  $geoWithin: readWithin,
  $geoIntersects: readIntersects,
}

/** The operators of questions and expressions. */
export const context = Context.init({
  accumulator: { ...chosen(accumulators, ACCUMULATORS), ...ownAccumulators } as unknown as Accumulators,
  expression: { ...chosen(expressions, EXPRESSIONS), ...ownExpressions, ...listExpressions } as unknown as Expressions,
  query: { ...queries, ...ours } as unknown as Queries,
})

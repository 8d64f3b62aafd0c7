import { evalExpr } from 'mingo/core'
import { $trunc as evalTrunc } from 'mingo/operators/expression'
import { failedOperation } from '../refusal'
import { compare, equal } from './compare'
import { dateFromParts } from './dateFromParts'
import { dateFromString } from './dateFromString'
import { kindOf, shown, type Value } from './document'

type Options = Parameters<typeof evalExpr>[2]
type Given = Value | undefined

/** Computes one operator of an expression, for one document. */
export type Compute = (document: unknown, operand: Value, options: Options) => unknown

function comparison(name: string, decide: (left: Given, right: Given) => unknown): Compute {
  return (document, operand, options) => {
    const given = evalExpr(document, operand, options) as Given
    if (!Array.isArray(given) || given.length !== 2)
      throw failedOperation(`Expression ${name} takes exactly 2 arguments`)
    return decide(given[0], given[1])
  }
}

/** In an expression, a missing field comes before null. */
function order(left: Given, right: Given): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return Math.sign(compare(left, right))
}

function textIn(name: string, value: Given): string {
  if (typeof value === 'string') return value
  throw failedOperation(`${name} requires a string, found: ${kindOf(value ?? null)}`)
}

/** A text, or what stands for one: nothing is an empty text. */
function textOf(value: unknown): string {
  const [only] = Array.isArray(value) ? (value as Given[]) : [value as Given]
  return only === null || only === undefined ? '' : typeof only === 'string' ? only : shown(only)
}

/** Where one text begins in another, counted in characters or bytes, between two places if they are given. */
function place(name: string, partsOf: (text: string) => readonly (number | string)[]): Compute {
  return (document, operand, options) => {
    const [text, sought, from = 0, to] = evalExpr(document, operand, options) as Given[]
    if (text === null || text === undefined) return null
    const [parts, wanted] = [partsOf(textIn(name, text)), partsOf(textIn(name, sought))]
    const end = typeof to === 'number' ? Math.min(to, parts.length) : parts.length
    for (let at = Number(from); at + wanted.length <= end; at++) {
      if (wanted.every((part, offset) => parts[at + offset] === part)) return at
    }
    return -1
  }
}

function partOf(operator: string): Compute {
  return (document, operand, options) => evalExpr(document, { [operator]: operand }, options)
}

const year = partOf('$year')
const month = partOf('$month')
const isoWeek = partOf('$isoWeek')
const dayOfYear = partOf('$dayOfYear')
const dayOfWeek = partOf('$dayOfWeek')

/** How far numbers lie from their mean: of all there are, or of a sample of them. Null of too few. */
function deviation(isSample: boolean): Compute {
  return (document, operand, options) => {
    const only = Array.isArray(operand) && operand.length === 1 ? (operand[0] ?? null) : operand
    const given = evalExpr(document, only, options) as Given
    const numbers = (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'number')
    const count = numbers.length - Number(isSample)
    if (count < 1) return null
    const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
    return Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count)
  }
}

/** The operators that mingo computes otherwise than MongoDB, or not at all. */
export const ownExpressions: Readonly<Record<string, Compute>> = {
  $cmp: comparison('$cmp', order),
  $eq: comparison('$eq', equal),
  $ne: comparison('$ne', (left, right) => !equal(left, right)),
  $gt: comparison('$gt', (left, right) => order(left, right) > 0),
  $gte: comparison('$gte', (left, right) => order(left, right) >= 0),
  $lt: comparison('$lt', (left, right) => order(left, right) < 0),
  $lte: comparison('$lte', (left, right) => order(left, right) <= 0),
  $in: comparison('$in', (sought, list) => {
    if (!Array.isArray(list))
      throw failedOperation(`$in requires an array as a second argument, found: ${kindOf(list ?? null)}`)
    return list.some((member) => equal(member, sought))
  }),
  $toLower: (document, operand, options) => textOf(evalExpr(document, operand, options)).toLowerCase(),
  $toUpper: (document, operand, options) => textOf(evalExpr(document, operand, options)).toUpperCase(),
  $trunc: (document, operand, options) =>
    evalTrunc(document as Record<string, unknown>, Array.isArray(operand) ? operand : [operand], options),
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $indexOfCP: place('$indexOfCP', (text) => Array.from(text)),
  $indexOfBytes: place('$indexOfBytes', (text) => [...Buffer.from(text)]),
  /** The weeks of a year begin on Sundays; the days before the first Sunday are in week 0. */
  $week: (...given) => Math.floor((Number(dayOfYear(...given)) + 7 - Number(dayOfWeek(...given))) / 7),
  /** The year that an ISO week belongs to: at the turn of the year, perhaps the other one. */
  $isoWeekYear: (...given) => {
    const [inYear, inMonth, week] = [Number(year(...given)), Number(month(...given)), Number(isoWeek(...given))]
    if (inMonth === 1 && week > 51) return inYear - 1
    return inMonth === 12 && week === 1 ? inYear + 1 : inYear
  },
}

/** Adds up a group in its order; what is missing is left out. */
type Accumulate = (documents: unknown[], operand: Value, options: Options) => unknown

/** The part of mingo's options that says which document an expression starts from. */
interface Rooted {
  local: { root?: unknown }
  update(locals: { root: unknown }): Options
}

function present(documents: unknown[], operand: Value, options: Options): Value[] {
  const rooted = options as unknown as Rooted
  const { root } = rooted.local
  const found = documents.flatMap((document) => {
    const value = evalExpr(document, operand, rooted.update({ root: document })) as Given
    return value === undefined ? [] : [value]
  })
  rooted.update({ root })
  return found
}

/** What groups add up otherwise in mingo than in MongoDB. */
export const ownAccumulators: Readonly<Record<string, Accumulate>> = {
  $push: present,
  $addToSet: (...given) =>
    present(...given).reduce<Value[]>(
      (found, value) => (found.some((one) => equal(one, value)) ? found : [...found, value]),
      [],
    ),
}

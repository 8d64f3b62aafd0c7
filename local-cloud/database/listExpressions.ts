import { evalExpr } from 'mingo/core'
import { failedOperation } from '../refusal'
import { spend, spendText } from './bounds'
import { isDocument, kindOf, type Value } from './document'
import type { Compute } from './ownExpressions'

type Given = Value | undefined

const isNothing = (value: Given): value is null | undefined => value === null || value === undefined

function eachIs<T extends Value>(
  name: string,
  what: string,
  given: readonly Given[],
  is: (one: Given) => boolean,
): T[] {
  const strange = given.find((one) => !is(one))
  if (given.every(is)) return given as T[]
  throw failedOperation(`${name} only supports ${what}, not ${kindOf(strange ?? null)}`)
}

/** The arguments of an operator: those of a list, or one alone. */
function all(document: unknown, operand: Value, options: Parameters<Compute>[2]): Given[] {
  const given = evalExpr(document, operand, options) as Given
  return Array.isArray(operand) ? (given as Given[]) : [given]
}

function wholeNumber(name: string, value: Given): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw failedOperation(`$range requires a whole number as its ${name}, found value of type: ${kindOf(value ?? null)}`)
}

/** The whole numbers from a start up, or down, to an end that is not among them. */
const range: Compute = (document, operand, options) => {
  if (!Array.isArray(operand) || operand.length < 2 || operand.length > 3)
    throw failedOperation('Expression $range takes 2 or 3 arguments')
  const [first, last, by = 1] = evalExpr(document, operand, options) as Given[]
  const [start, end, step] = [wholeNumber('start', first), wholeNumber('end', last), wholeNumber('step', by)]
  if (step === 0) throw failedOperation('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((end - start) / step))
  spend(length)
  const list: number[] = []
  for (let at = 0; at < length; at++) list.push(start + at * step)
  return list
}

/** Texts one behind the other; null where one is missing. */
const concat: Compute = (...given) => {
  const parts = all(...given)
  if (parts.some(isNothing)) return null
  const texts = eachIs<string>('$concat', 'strings', parts, (one) => typeof one === 'string')
  spendText(texts.reduce((sum, { length }) => sum + length, 0))
  return texts.join('')
}

/** Lists one behind the other; null where one is missing. */
const concatArrays: Compute = (...given) => {
  const parts = all(...given)
  if (parts.some(isNothing)) return null
  const lists = eachIs<Value[]>('$concatArrays', 'arrays', parts, Array.isArray)
  spend(lists.reduce((sum, { length }) => sum + length, 0))
  const joined: Value[] = []
  for (const list of lists) for (const member of list) joined.push(member)
  return joined
}

/** The first members of all lists in one list, then the second ones: as long as the shortest, or as the longest. */
const zip: Compute = (document, operand, options) => {
  if (!isDocument(operand) || operand.inputs === undefined)
    throw failedOperation('$zip requires at least one input array')
  const longest = operand.useLongestLength ?? false
  if (typeof longest !== 'boolean') throw failedOperation('useLongestLength must be a bool')
  const given = evalExpr(document, operand.inputs, options) as Given
  if (isNothing(given)) return null
  if (!Array.isArray(given)) throw failedOperation('inputs must be an array of expressions')
  const parts: readonly Given[] = given
  const defaults = evalExpr(document, operand.defaults ?? [], options) as Value[]
  if (defaults.length > 0 && !(longest && defaults.length === parts.length))
    throw failedOperation('cannot specify defaults unless useLongestLength is true, one for each input')
  if (parts.some(isNothing)) return null
  const lists = eachIs<Value[]>('$zip', 'arrays', parts, Array.isArray)
  const lengths = lists.map(({ length }) => length)
  const rows = lists.length === 0 ? 0 : longest ? Math.max(...lengths) : Math.min(...lengths)
  spend(rows * (lists.length + 1))
  return Array.from({ length: rows }, (_, at) => lists.map((list, nth) => list[at] ?? defaults[nth] ?? null))
}

/** The operators that make lists and texts longer than what they are given: what they make is counted before they make it. */
export const listExpressions: Readonly<Record<string, Compute>> = {
  $range: range,
  $concat: concat,
  $concatArrays: concatArrays,
  $zip: zip,
}

import { againstTheRule, failedWrite } from '../../refusal'
import { compare, equal } from '../compare'
import { fieldOf, isDocument, kindOf, shown, type Document, type Value } from '../document'
import { sorted } from '../order'
import { condition, isOperators } from '../query'
import type { Operator } from './fieldOperators'
import { setAt, valueAt } from './place'

const MODIFIERS = ['$each', '$position', '$sort', '$slice']

function listAt(document: Document, path: string): Value[] | undefined {
  const value = valueAt(document, path)
  if (value === undefined || Array.isArray(value)) return value
  const id = shown(fieldOf(document, '_id') ?? null)
  throw failedWrite(`The field '${path}' must be an array but is of type ${kindOf(value)} in document {_id: ${id}}`)
}

/** `{ $each: […], … }` opened, or one thing alone. Refuses modifiers the operator does not have. */
function additions(
  operator: string,
  operand: Value,
  allowed: readonly string[],
): { each: Value[]; modifiers: Document } {
  if (!isOperators(operand)) return { each: [operand], modifiers: {} }
  const strange = Object.keys(operand).find((key) => !allowed.includes(key))
  if (strange !== undefined) throw failedWrite(`Unrecognized clause in ${operator}: ${strange}`)
  if (!Array.isArray(operand.$each)) throw failedWrite(`The argument to $each in ${operator} must be an array`)
  return { each: operand.$each, modifiers: operand }
}

function wholeNumber(modifiers: Document, name: string): number | undefined {
  const value = fieldOf(modifiers, name)
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw failedWrite(`The value for ${name} must be an integer value`)
  return value
}

function inOrder(list: Value[], order: Value): Value[] {
  if (order === 1 || order === -1) return list.sort((left, right) => compare(left, right) * order)
  if (!isDocument(order) || !list.every(isDocument))
    throw againstTheRule('$sort of push takes 1, -1, or fields of the documents in the list.')
  return sorted(list, order)
}

const push: Operator = (document, path, operand) => {
  const { each, modifiers } = additions('$push', operand, MODIFIERS)
  const list = [...(listAt(document, path) ?? [])]
  list.splice(wholeNumber(modifiers, '$position') ?? list.length, 0, ...each)
  const ordered = modifiers.$sort === undefined ? list : inOrder(list, modifiers.$sort)
  const slice = wholeNumber(modifiers, '$slice')
  setAt(document, path, slice === undefined ? ordered : slice < 0 ? ordered.slice(slice) : ordered.slice(0, slice))
}

const addToSet: Operator = (document, path, operand) => {
  const list = [...(listAt(document, path) ?? [])]
  for (const item of additions('$addToSet', operand, ['$each']).each) {
    if (!list.some((member) => equal(member, item))) list.push(item)
  }
  setAt(document, path, list)
}

const pop: Operator = (document, path, operand) => {
  if (operand !== 1 && operand !== -1) throw failedWrite(`$pop expects 1 or -1, found: ${shown(operand)}`)
  const list = listAt(document, path)
  if (list) setAt(document, path, operand === 1 ? list.slice(0, -1) : list.slice(1))
}

/** Which members `$pull` takes: equal ones, or those that fulfil a condition. */
function taken(operand: Value): (member: Value) => boolean {
  if (operand instanceof RegExp || isOperators(operand)) {
    const { matches } = condition({ member: operand })
    return (member) => matches({ member })
  }
  if (!isDocument(operand)) return (member) => equal(member, operand)
  const { matches } = condition(operand)
  return (member) => isDocument(member) && matches(member)
}

const pull: Operator = (document, path, operand) => {
  const list = listAt(document, path)
  const goes = taken(operand)
  if (list)
    setAt(
      document,
      path,
      list.filter((member) => !goes(member)),
    )
}

const pullAll: Operator = (document, path, operand) => {
  if (!Array.isArray(operand)) throw failedWrite('$pullAll requires an array argument')
  const list = listAt(document, path)
  if (list)
    setAt(
      document,
      path,
      list.filter((member) => !operand.some((item) => equal(item, member))),
    )
}

/** The operators that change a list, each as MongoDB does it. */
export const listOperators: Readonly<Record<string, Operator>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

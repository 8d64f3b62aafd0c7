import { againstTheRule, failedOperation } from '../refusal'
import { isDocument, shown, type Document, type Value } from './document'
import { condition, isOperators } from './query'
import { setAt, unsetAt, valueAt } from './update/place'

/** Which part of a list `field()` asks for. */
export interface ListPart {
  /** Whether asking for it is asking for this field and no others. */
  keeps: boolean
  apply: (document: Document, path: string) => void
}

function sliceOf(operand: Value): (list: readonly Value[]) => Value[] {
  const [first, count] = Array.isArray(operand) ? operand : [operand, undefined]
  const isWhole = [first, count ?? 1].every((one) => typeof one === 'number' && Number.isInteger(one))
  if (!isWhole || (Array.isArray(operand) && !(Number(count) > 0))) {
    throw failedOperation(`$slice takes a whole number, or where to begin and how many: ${shown(operand)}`)
  }
  const from = Number(first)
  if (count === undefined) return (list) => (from < 0 ? list.slice(from) : list.slice(0, from))
  return (list) => {
    const begin = from < 0 ? Math.max(0, list.length + from) : from
    return list.slice(begin, begin + Number(count))
  }
}

function firstMatch(operand: Value): (list: readonly Value[]) => Value[] {
  if (!isDocument(operand)) throw failedOperation(`elemMatch: Invalid argument, object required: ${shown(operand)}`)
  const wraps = isOperators(operand)
  const { matches } = condition(wraps ? { member: operand } : operand)
  return (list) => {
    const found = list.find((one) => (wraps ? matches({ member: one }) : isDocument(one) && matches(one)))
    return found === undefined ? [] : [found]
  }
}

/** Reads `{ $slice: 2 }`, `{ $slice: [1, 2] }` or `{ $elemMatch: … }`. Refuses anything else. */
export function listPart(path: string, wish: Value): ListPart {
  const [[name, operand] = ['', null], ...others] = isDocument(wish) ? Object.entries(wish) : []
  if (others.length > 0 || (name !== '$slice' && name !== '$elemMatch')) {
    throw againstTheRule(`field({ ${path} }) takes true, false, _.project.slice() or _.project.elemMatch() here.`)
  }
  const keeps = name === '$elemMatch'
  if (keeps && path.includes('.')) throw failedOperation(`Cannot use $elemMatch projection on a nested field: ${path}`)
  const take = keeps ? firstMatch(operand) : sliceOf(operand)
  return {
    keeps,
    apply: (document, at) => {
      const list = valueAt(document, at)
      const part = Array.isArray(list) ? take(list) : undefined
      if (part && (part.length > 0 || !keeps)) setAt(document, at, part)
      else if (keeps) unsetAt(document, at)
    },
  }
}

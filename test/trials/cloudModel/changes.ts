import { failed, INVALID, refuse } from './refuse'
import { at, clone, isObject, order, same, shown, type Document, type Value } from './values'

/** A change as the SDK sends it: `{ $set: { field: value }, … }`. */
export type Change = Record<string, Document>

function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  return typeof value === 'boolean' ? 'bool' : typeof value
}

function put(document: Document, path: string, value: Value): void {
  const steps = path.split('.')
  const last = steps.pop()!
  let holder: Value = document
  let name = ''
  for (const step of steps) {
    if (!isObject(holder)) failed(`Cannot create field '${step}' in element {${name}: ${shown(holder)}}`)
    holder[step] ??= holder[step] === null ? null : {}
    holder = holder[step]!
    name = step
  }
  if (!isObject(holder)) failed(`Cannot create field '${last}' in element {${name}: ${shown(holder)}}`)
  holder[last] = value
}

function drop(document: Document, path: string): void {
  const steps = path.split('.')
  const last = steps.pop()!
  const holder = steps.length === 0 ? document : at(document, steps.join('.'))
  if (isObject(holder)) Reflect.deleteProperty(holder, last)
}

function listAt(document: Document, path: string): Value[] | undefined {
  const value = at(document, path)
  if (value === undefined || Array.isArray(value)) return value
  return failed(
    `The field '${path}' must be an array but is of type ${kindOf(value)} in document {_id: ${shown(document._id ?? null)}}`,
  )
}

function calculate(name: string, document: Document, path: string, result: (value: number) => number): void {
  const value = at(document, path)
  if (value !== undefined && typeof value !== 'number') {
    failed(
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${shown(document._id ?? null)}} has the field '${path}' ` +
        `of non-numeric type ${kindOf(value)}`,
    )
  }
  put(document, path, result(value ?? 0))
}

const operators: Readonly<Record<string, (document: Document, path: string, operand: Value) => void>> = {
  $set: put,
  $unset: (document, path) => drop(document, path),
  $inc: (document, path, by) => calculate('$inc', document, path, (value) => value + Number(by)),
  $mul: (document, path, by) => calculate('$mul', document, path, (value) => value * Number(by)),
  $min: (document, path, operand) => {
    const value = at(document, path)
    if (value === undefined || order(operand, value) < 0) put(document, path, operand)
  },
  $max: (document, path, operand) => {
    const value = at(document, path)
    if (value === undefined || order(operand, value) > 0) put(document, path, operand)
  },
  $push: (document, path, operand) => {
    const { $each } = operand as { $each: Value[] }
    put(document, path, [...(listAt(document, path) ?? []), ...$each])
  },
  $addToSet: (document, path, operand) => {
    const list = listAt(document, path) ?? []
    put(document, path, list.some((one) => same(one, operand)) ? list : [...list, operand])
  },
  $pull: (document, path, operand) => {
    const list = listAt(document, path)
    if (list)
      put(
        document,
        path,
        list.filter((one) => !same(one, operand)),
      )
  },
  $pop: (document, path, operand) => {
    const list = listAt(document, path)
    if (list) put(document, path, operand === 1 ? list.slice(0, -1) : list.slice(1))
  },
}

/** Refuses a change that no document could take. */
export function checkChange(change: Change): void {
  for (const [operator, fields] of Object.entries(change)) {
    if (!operators[operator]) refuse(INVALID, `[LocalCloud] The update operator ${operator} is not supported`)
    if (Object.keys(fields).length === 0) {
      failed(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)
    }
  }
  if (Object.keys(change).length === 0) refuse(INVALID, '[LocalCloud] An update must change something')
}

/** A document as it is after a change. */
export function changed(document: Document, change: Change): Document {
  const result = clone(document)
  for (const [operator, fields] of Object.entries(change)) {
    for (const [path, operand] of Object.entries(fields)) operators[operator]!(result, path, clone(operand))
  }
  return result
}

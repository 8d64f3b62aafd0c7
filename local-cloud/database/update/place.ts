import { againstTheRule, failedWrite } from '../../refusal'
import { refuseSharedName } from '../fieldName'
import { DEEPEST, fieldOf, isDocument, shown, type Document, type Value } from '../document'

/** As many places of a list as a document of the usual limit could hold empty. */
const MOST_EMPTY = 65_536

/** The steps of a dotted path. Refuses empty ones and positional operators. */
export function stepsOf(path: string): string[] {
  const steps = path.split('.')
  if (steps.includes(''))
    throw failedWrite(`The update path '${path}' contains an empty field name, which is not allowed.`)
  if (steps.length > DEEPEST)
    throw failedWrite(`the update path has ${steps.length} steps, at most ${DEEPEST} are allowed`)
  refuseSharedName(path)
  if (steps.some((step) => step.startsWith('$'))) {
    throw againstTheRule(
      `Positional updates ('${path}') are not supported: read the list, change it, and set it whole.`,
    )
  }
  return steps
}

function isAt(step: string): boolean {
  return /^\d+$/.test(step)
}

function below(holder: Value, step: string): Value | undefined {
  if (Array.isArray(holder)) return isAt(step) ? holder[Number(step)] : undefined
  return isDocument(holder) ? fieldOf(holder, step) : undefined
}

/** What stands at a path, or undefined. */
export function valueAt(document: Document, path: string): Value | undefined {
  let value: Value | undefined = document
  for (const step of stepsOf(path)) value = value === undefined ? undefined : below(value, step)
  return value
}

function put(holder: Value, name: string, step: string, value: Value): void {
  if (Array.isArray(holder) && isAt(step) && Number(step) <= holder.length + MOST_EMPTY) {
    while (holder.length < Number(step)) holder.push(null)
    holder[Number(step)] = value
  } else if (isDocument(holder)) holder[step] = value
  else throw failedWrite(`Cannot create field '${step}' in element {${name}: ${shown(holder)}}`)
}

/** Puts a value at a path, making the documents on the way. Refuses to make a field inside anything that is no document. */
export function setAt(document: Document, path: string, value: Value): void {
  const steps = stepsOf(path)
  const last = steps.pop() ?? ''
  let holder: Value = document
  let name = ''
  for (const step of steps) {
    if (below(holder, step) === undefined) put(holder, name, step, {})
    holder = below(holder, step) ?? null
    name = step
  }
  put(holder, name, last, value)
}

/** Takes away what stands at a path; in a list the place stays, empty. */
export function unsetAt(document: Document, path: string): void {
  const steps = stepsOf(path)
  const last = steps.pop() ?? ''
  let holder: Value | undefined = document
  for (const step of steps) holder = holder === undefined ? undefined : below(holder, step)
  if (Array.isArray(holder) && isAt(last) && Number(last) < holder.length) holder[Number(last)] = null
  else if (isDocument(holder)) Reflect.deleteProperty(holder, last)
}

import { againstTheRule, failedWrite } from '../../refusal'
import { equal } from '../compare'
import { copy, fieldOf, isDocument, type Document, type Value } from '../document'
import { refuseUnstorable } from '../storable'
import { fieldOperators, type Operator } from './fieldOperators'
import { listOperators } from './listOperators'
import { stepsOf } from './place'

const operators: Readonly<Record<string, Operator>> = { ...fieldOperators, ...listOperators }

interface Step {
  apply: Operator
  path: string
  operand: Value
}

/** Every path that is written to, so that no two of them meet. */
function targets(name: string, path: string, operand: Value): string[] {
  return name === '$rename' && typeof operand === 'string' ? [path, operand] : [path]
}

function refuseConflicts(paths: readonly string[]): void {
  const seen: string[] = []
  for (const path of paths) {
    const other = seen.find((one) => `${path}.`.startsWith(`${one}.`) || `${one}.`.startsWith(`${path}.`))
    if (other !== undefined) {
      const shorter = other.length < path.length ? other : path
      throw failedWrite(`Updating the path '${path}' would create a conflict at '${shorter}'`)
    }
    seen.push(path)
  }
}

/**
 * Reads an update, `{ $set: { field: value }, $inc: … }`, into something that makes a new document of an old one.
 * Refuses unknown operators, empty ones, positional paths, and two operators on one path.
 */
export function update(source: Document): (document: Document) => Document {
  const steps: Step[] = []
  const paths: string[] = []
  for (const [name, fields] of Object.entries(source)) {
    const apply = Object.hasOwn(operators, name) ? operators[name] : undefined
    if (!apply)
      throw againstTheRule(
        `The update operator ${name} is not supported; there are ${Object.keys(operators).join(', ')}.`,
      )
    if (!isDocument(fields) || Object.keys(fields).length === 0) {
      throw failedWrite(`'${name}' is empty. You must specify a field like so: {${name}: {<field>: ...}}`)
    }
    for (const [path, operand] of Object.entries(fields)) {
      for (const target of targets(name, path, operand)) stepsOf(target)
      if (name !== '$pull') refuseUnstorableOperand(operand, name)
      paths.push(...targets(name, path, operand))
      steps.push({ apply, path, operand })
    }
  }
  if (steps.length === 0)
    throw againstTheRule(
      'An update must change something: its data is empty, perhaps because every value was undefined.',
    )
  refuseConflicts(paths)
  return (document) => {
    const changed = copy(document)
    for (const { apply, path, operand } of steps) apply(changed, path, copy(operand))
    if (!equal(fieldOf(changed, '_id'), fieldOf(document, '_id'))) {
      throw failedWrite(`Performing an update on the path '_id' would modify the immutable field '_id'`)
    }
    return changed
  }
}

function refuseUnstorableOperand(operand: Value, name: string): void {
  const inside =
    (name === '$push' || name === '$addToSet') && isDocument(operand) ? (operand.$each ?? operand) : operand
  refuseUnstorable(inside)
}

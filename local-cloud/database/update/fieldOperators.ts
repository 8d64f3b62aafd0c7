import { failedWrite } from '../../refusal'
import { compare } from '../compare'
import { fieldOf, isDocument, kindOf, shown, type Document, type Value } from '../document'
import { setAt, unsetAt, valueAt } from './place'

/** Changes a document at one path, as an operator with its operand says. */
export type Operator = (document: Document, path: string, operand: Value) => void

function arithmetic(name: string, verb: string, calculate: (value: number, operand: number) => number): Operator {
  return (document, path, operand) => {
    if (typeof operand !== 'number') {
      throw failedWrite(`Cannot ${verb} with non-numeric argument: {${path}: ${shown(operand)}}`)
    }
    const value = valueAt(document, path) ?? (valueAt(document, path) === null ? null : 0)
    if (typeof value !== 'number') {
      const id = shown(fieldOf(document, '_id') ?? null)
      throw failedWrite(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${id}} has the field '${path}' of non-numeric type ${kindOf(value)}`,
      )
    }
    setAt(document, path, calculate(value, operand))
  }
}

function extreme(isBetter: (order: number) => boolean): Operator {
  return (document, path, operand) => {
    const value = valueAt(document, path)
    if (value === undefined || isBetter(compare(operand, value))) setAt(document, path, operand)
  }
}

const BITS: Readonly<Record<string, (value: number, operand: number) => number>> = {
  and: (value, operand) => value & operand,
  or: (value, operand) => value | operand,
  xor: (value, operand) => value ^ operand,
}

const bit: Operator = (document, path, operand) => {
  const steps = isDocument(operand) ? Object.entries(operand) : []
  if (steps.length === 0) throw failedWrite(`The $bit modifier is not compatible with ${shown(operand)}`)
  const value = valueAt(document, path) ?? 0
  const result = steps.reduce<Value>((left, [name, right]) => {
    const calculate = Object.hasOwn(BITS, name) ? BITS[name] : undefined
    if (!calculate) throw failedWrite(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    if (kindOf(left) !== 'int' || kindOf(right) !== 'int') {
      throw failedWrite(`Cannot apply $bit to a value of non-integral type: ${shown(left)} ${name} ${shown(right)}`)
    }
    return calculate(Number(left), Number(right))
  }, value)
  setAt(document, path, result)
}

/** The operators that change a field whatever it holds, each as MongoDB does it. */
export const fieldOperators: Readonly<Record<string, Operator>> = {
  $set: setAt,
  $unset: (document, path) => unsetAt(document, path),
  $inc: arithmetic('$inc', 'increment', (value, operand) => value + operand),
  $mul: arithmetic('$mul', 'multiply', (value, operand) => value * operand),
  $bit: bit,
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $rename: (document, path, operand) => {
    if (typeof operand !== 'string')
      throw failedWrite(`The 'to' field for $rename must be a string: ${path}: ${shown(operand)}`)
    const value = valueAt(document, path)
    if (value === undefined) return
    unsetAt(document, path)
    setAt(document, operand, value)
  },
}

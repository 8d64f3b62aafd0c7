import { failedOperation } from '../../refusal'
import { isDocument, type Value } from '../document'

/** What a stage has to be, before any document is looked at: mingo takes the rest for something, MongoDB refuses it. */
const SHAPES: Readonly<Record<string, readonly (readonly [holds: (value: Value) => boolean, rule: string])[]>> = {
  $group: [
    [isDocument, "a group's fields must be specified in an object"],
    [(value) => isDocument(value) && '_id' in value, 'a group specification must include an _id'],
  ],
  $project: [
    [isDocument, '$project specification must be an object'],
    [
      (value) => hasFields(value),
      'Invalid $project :: caused by :: projection specification must have at least one field',
    ],
  ],
  $addFields: [
    [isDocument, '$addFields specification stage must be an object'],
    [(value) => hasFields(value), 'Invalid $addFields :: caused by :: specification must have at least one field'],
  ],
  $sortByCount: [
    [
      (value) => (typeof value === 'string' && value.startsWith('$')) || hasFields(value),
      'the sortByCount field must be specified as a string starting with $ or as an expression inside an object',
    ],
  ],
}

const hasFields = (value: Value): boolean => isDocument(value) && Object.keys(value).length > 0

/** Refuses, in MongoDB's words, a stage that is none by its shape. */
export function checkShape(key: string, value: Value): void {
  for (const [holds, rule] of SHAPES[key] ?? []) if (!holds(value)) throw failedOperation(rule)
}

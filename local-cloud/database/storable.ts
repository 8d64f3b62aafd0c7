import { failedWrite } from '../refusal'
import { isDocument, shown, type Value } from './document'

/** Refuses a value with a field that begins with `$` or contains a dot, at any depth, since no later query could reach it. */
export function refuseUnstorable(value: Value): void {
  if (Array.isArray(value)) value.forEach(refuseUnstorable)
  if (!isDocument(value)) return
  for (const [field, item] of Object.entries(value)) {
    if (field.startsWith('$'))
      throw failedWrite(
        `The dollar ($) prefixed field '${field}' in ${shown({ [field]: item })} is not valid for storage.`,
      )
    if (field.includes('.'))
      throw failedWrite(`The dotted field '${field}' in ${shown({ [field]: item })} is not valid for storage.`)
    refuseUnstorable(item)
  }
}

import { fieldOf, isDocument, type Document, type Value } from './document'

/** Every value a dotted path leads to, lists on the way opened; undefined where a document lacks the field. */
export function valuesAt(value: Value | undefined, path: readonly string[]): (Value | undefined)[] {
  const [step, ...rest] = path
  if (step === undefined) return [value]
  if (isDocument(value)) return valuesAt(fieldOf(value, step), rest)
  if (!Array.isArray(value)) return [undefined]
  const members = value.filter(isDocument).flatMap((member) => valuesAt(member, path))
  return /^\d+$/.test(step) ? [...valuesAt(value[Number(step)], rest), ...members] : members
}

/** The values a document is found under by a field: of a list each member, and an empty list as itself. */
export function valuesFoundUnder(document: Document, field: string): (Value | undefined)[] {
  return valuesAt(document, field.split('.')).flatMap((value) =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  )
}

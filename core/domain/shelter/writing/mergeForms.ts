import type { FormValues } from './formValues'

/** A field that two people changed otherwise since both began. */
export interface FormConflict {
  field: keyof FormValues
  mine: unknown
  theirs: unknown
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Fields that are only something together: of parts of different people's nobody wrote the whole. */
const wholes: readonly (readonly (keyof FormValues)[])[] = [
  ['longitude', 'latitude', 'datum', 'precision', 'point'],
  ['consentDocument', 'consentDate'],
  ['sourceDocument', 'sourceDate'],
  ['checkedOn', 'checkedBy'],
  ['approvedBy', 'approvalNumber', 'approvalDate', 'approvalUntil', 'approvalScope'],
]

/** What is told by the fields beside it, or written by nobody. */
const isTold: ReadonlySet<keyof FormValues> = new Set(['point', 'approvedAs'])

const wholeOf = (field: keyof FormValues) => wholes.find((whole) => whole.includes(field)) ?? [field]

/**
 * Brings a form together with what somebody else saved meanwhile: what only one of the two changed since `base` is taken
 * over; where both did, what is in the form stays, and is told as a conflict. It goes field by field, but a point, an
 * approval, a consent, a source and a check are each taken whole from one of the two.
 */
export function mergeForms(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): { merged: FormValues; conflicts: FormConflict[] } {
  const fields = Object.keys(mine) as (keyof FormValues)[]
  const isMine = (field: keyof FormValues) => wholeOf(field).some((one) => !same(mine[one], base[one]))
  const isTheirs = (field: keyof FormValues) => wholeOf(field).some((one) => !same(theirs[one], base[one]))
  const merged = Object.fromEntries(
    fields.map((field) => [field, isMine(field) ? mine[field] : theirs[field]]),
  ) as unknown as FormValues
  const conflicts = fields
    .filter((field) => !isTold.has(field) && isMine(field) && isTheirs(field) && !same(mine[field], theirs[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
  return { merged, conflicts }
}

import type { FormValues } from './formValues'

/** A field that two people changed otherwise since both began. */
export interface FormConflict {
  field: keyof FormValues
  mine: unknown
  theirs: unknown
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Numbers of a point are only something together. */
const ofThePoint: readonly (keyof FormValues)[] = ['longitude', 'latitude', 'datum', 'precision', 'point']

/**
 * Brings a form together with what somebody else saved meanwhile: what only one of the two changed since `base` is taken
 * over, field by field; where both did, what is in the form stays, and is told as a conflict. A point counts as one field.
 */
export function mergeForms(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): { merged: FormValues; conflicts: FormConflict[] } {
  const fields = Object.keys(mine) as (keyof FormValues)[]
  const isMine = (field: keyof FormValues) => !same(mine[field], base[field])
  const isTheirs = (field: keyof FormValues) => !same(theirs[field], base[field])
  const pointIsMine = ofThePoint.some(isMine)
  const keeps = (field: keyof FormValues) => (ofThePoint.includes(field) ? pointIsMine : isMine(field))
  const merged = Object.fromEntries(
    fields.map((field) => [field, keeps(field) ? mine[field] : theirs[field]]),
  ) as unknown as FormValues
  const conflicts = fields
    .filter(
      (field) =>
        field !== 'point' &&
        field !== 'approvedAs' &&
        keeps(field) &&
        isTheirs(field) &&
        !same(mine[field], theirs[field]),
    )
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
  return { merged, conflicts }
}

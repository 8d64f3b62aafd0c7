import { failedOperation } from '../../refusal'
import type { Value } from '../document'

/** A whole number of a stage. Refuses anything else, and what is below the least. */
export function whole(stage: string, value: Value | undefined, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
  throw failedOperation(`the argument of ${stage} must be a whole number, at least ${least}`)
}

import { evalExpr } from 'mingo/core'
import { $dateFromString as evalDateFromString } from 'mingo/operators/expression'
import { failedOperation } from '../refusal'
import { isDocument, shown, type Value } from './document'

type Options = Parameters<typeof evalExpr>[2]

/** The date that a text says, as mingo reads it. What is no date is an error unless `onError` says otherwise; mingo leaves it out. */
export function dateFromString(document: unknown, operand: Value, options: Options): unknown {
  const given = evalExpr(document, operand, options) as Value
  if (!isDocument(given)) throw failedOperation(`$dateFromString only supports an object as an argument`)
  const made: unknown = evalDateFromString(document as Record<string, unknown>, operand as never, options)
  if (made === undefined && !('onError' in given))
    throw failedOperation(`Error parsing date string ${shown(given.dateString ?? null)}`)
  return made
}

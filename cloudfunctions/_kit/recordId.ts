import { createHash } from 'node:crypto'

/**
 * The id of a record that a person may have only once: of an attempt at a quiz by its ordinal, of a batch by the phone's
 * id. A digest, so that what has to stay when everything else is deleted names nobody.
 */
export function recordId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

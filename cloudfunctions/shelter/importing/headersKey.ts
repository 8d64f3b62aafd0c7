import { createHash } from 'node:crypto'
import { headerText } from '@core/domain/shelter/importing/headerText'

/** Under what a mapping is remembered: the headers of a sheet, as a hash, since a header may say what must not be stored. */
export const headersKey = (headers: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headers.map((header) => headerText(header))))
    .digest('hex')

import { BSONRegExp, EJSON } from 'bson'
import { DEEPEST, type Document, type Value } from '../database/document'
import { refuseSharedName } from '../database/fieldName'
import { againstTheRule, Refusal } from '../refusal'

interface Reading {
  /** Milliseconds, for server dates. */
  now: number
  /** Whether server dates may stand here: in a transaction they may not. By default they may. */
  serverDates?: boolean
}

function toRegExp({ pattern, options }: BSONRegExp): RegExp {
  if (/[^ims]/.test(options))
    throw againstTheRule(`A regular expression may have the options i, m and s, not '${options}'.`)
  try {
    return new RegExp(pattern, options)
  } catch {
    throw againstTheRule(`/${pattern}/ is not a regular expression.`)
  }
}

function toDate(date: Date): Date {
  if (Number.isNaN(date.getTime())) throw againstTheRule('A date in the request is no date: check it before writing.')
  return date
}

function toServerDate(stamp: unknown, { now, serverDates = true }: Reading): Date {
  if (!serverDates)
    throw againstTheRule('serverDate() is not supported in a transaction: write new Date() of the function instead.')
  const offset: unknown = typeof stamp === 'object' && stamp !== null && 'offset' in stamp ? stamp.offset : 0
  if (typeof offset !== 'number') throw againstTheRule('The offset of serverDate() is a number of milliseconds.')
  return toDate(new Date(now + offset))
}

function clean(value: unknown, reading: Reading, depth: number): Value {
  if (depth > DEEPEST) throw againstTheRule(`A document may be nested ${DEEPEST} levels deep, no deeper.`)
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (value instanceof Date) return toDate(value)
  if (Array.isArray(value)) return value.map((item) => clean(item, reading, depth + 1))
  if (typeof value !== 'object') throw againstTheRule(`A ${typeof value} cannot be stored.`)
  if (value instanceof BSONRegExp) return toRegExp(value)
  if ('_bsontype' in value) {
    throw againstTheRule(
      `The type ${String(value._bsontype)} is not supported here: store texts, numbers, dates, lists and objects.`,
    )
  }
  const fields = Object.entries(value)
  if (fields.length === 1 && fields[0]?.[0] === '$tcb_server_date') return toServerDate(fields[0][1], reading)
  return Object.fromEntries(
    fields.map(([field, item]) => {
      refuseSharedName(field)
      return [field, clean(item, reading, depth + 1)]
    }),
  )
}

/**
 * Reads one text of canonical EJSON as the SDK sends it; server dates become the platform's time.
 * Refuses what is no EJSON and the types this cloud does not keep.
 */
export function decode(text: unknown, reading: Reading): Value {
  if (typeof text !== 'string') throw new Refusal('INVALID_PARAM', 'A text of EJSON is missing.')
  let parsed: unknown
  try {
    parsed = EJSON.parse(text)
  } catch (error) {
    throw new Refusal('INVALID_PARAM', `Not EJSON: ${(error as Error).message}`)
  }
  return clean(parsed, reading, 0)
}

/** Writes a document as the SDK reads it: canonical EJSON, whole numbers as int32 or int64, all others as double. */
export function encode(document: Document): string {
  return EJSON.stringify(document, { relaxed: false })
}

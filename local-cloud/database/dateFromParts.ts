import { evalExpr } from 'mingo/core'
import { againstTheRule, failedOperation } from '../refusal'
import { isDocument, kindOf, type Value } from './document'

const MINUTE = 60_000
const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds: 'UTC', '+08:00', 'Asia/Shanghai'. */
function aheadOfUtc(zone: string, moment: number): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    return name === 'GMT' ? 0 : aheadOfUtc(name.slice('GMT'.length), moment)
  } catch {
    throw failedOperation(`unrecognized time zone identifier: "${zone}"`)
  }
}

function wholeNumber(part: string, value: Value): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw failedOperation(`'${part}' must evaluate to an integer, found ${kindOf(value)}`)
}

/**
 * The date of `{ year, month?, day?, hour?, minute?, second?, millisecond?, timezone? }`; a part beyond its range carries
 * over to the next, and null in any makes null. In mingo's place: it takes a zone's clocks as they are today.
 */
export function dateFromParts(document: unknown, operand: Value, options: Parameters<typeof evalExpr>[2]): Date | null {
  const given = evalExpr(document, operand, options) as Value
  const parts = isDocument(given) ? given : {}
  if ('isoWeekYear' in parts) throw againstTheRule('$dateFromParts takes year, month and day here, no ISO weeks.')
  if (!('year' in parts)) throw failedOperation("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  if (Object.values(parts).includes(null)) return null
  const [year = 0, month = 1, day = 1, ...time] = PARTS.map((part, at) =>
    wholeNumber(part, parts[part] ?? Number(at < 3)),
  )
  const local = new Date(0)
  local.setUTCFullYear(year, month - 1, day)
  local.setUTCHours(time[0] ?? 0, time[1], time[2], time[3])
  const zone = parts.timezone ?? 'UTC'
  if (typeof zone !== 'string') throw failedOperation(`timezone must evaluate to a string, found ${kindOf(zone)}`)
  const about = local.getTime() - aheadOfUtc(zone, local.getTime())
  return new Date(local.getTime() - aheadOfUtc(zone, about))
}

import type { Hours } from './shelter'

const ALWAYS = '*'
const SPAN = /^([1-7]+) (\d\d:\d\d)-(\d\d:\d\d)$/

/** Opening hours as one short text: '*' for always, '12345 08:00-18:00,67 09:00-17:00'. */
export function hoursToText(hours: Hours): string {
  if (hours === 'always') return ALWAYS
  return hours
    .filter(({ days }) => days.length > 0)
    .map(({ days, from, until }) => `${days.join('')} ${from}-${until}`)
    .join(',')
}

/** Opening hours from their short text; null where it is none, or of a form that this code does not know. */
export function hoursFromText(text: string): Hours | null {
  if (text === ALWAYS) return 'always'
  if (text === '') return null
  const spans = text.split(',').map((span) => SPAN.exec(span))
  if (spans.includes(null)) return null
  return spans.map((found) => ({
    days: Array.from(found?.[1] ?? '', Number),
    from: found?.[2] ?? '',
    until: found?.[3] ?? '',
  }))
}

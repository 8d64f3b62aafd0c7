import type { CalendarEntry, CalendarOutcome } from './calendar'

const stamp = (moment: number): string =>
  new Date(moment)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/[.]\d+/, '')

/** The day in China, as a calendar writes it. */
const day = (moment: number): string => stamp(moment + 8 * 3_600_000).slice(0, 8)

const escaped = (text: string): string => text.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n')

function eventOf({ title, description, from, to, allDay, remindBefore }: CalendarEntry): string[] {
  const when = allDay
    ? [`DTSTART;VALUE=DATE:${day(from)}`, `DTEND;VALUE=DATE:${day(to)}`]
    : [`DTSTART:${stamp(from)}`, `DTEND:${stamp(to)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${stamp(from)}-renfang`,
    `DTSTAMP:${stamp(from)}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${Math.round(remindBefore / 60_000)}M`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** Entries as an iCalendar file (RFC 5545), which every calendar takes. */
export function calendarFile(entries: readonly CalendarEntry[]): string {
  const events = entries.flatMap(eventOf)
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//renfang//CN', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

/** A browser has no calendar of its own: it hands over a file that one opens. */
export function addToCalendar(entries: readonly CalendarEntry[]): Promise<CalendarOutcome> {
  const address = URL.createObjectURL(new Blob([calendarFile(entries)], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = '试鸣.ics'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve('file')
}

import type { Entry } from '../phoneEntries'

/** The most bytes of a line (RFC 5545, 3.1); Chinese takes three a character. */
const LINE = 75

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line cut so that no piece is too long and no character is torn; the pieces after the first begin with a blank. */
function folded(line: string): string {
  let length = 0
  return Array.from(line, (character) => {
    const bytes = bytesOf(character)
    const fits = length + bytes <= LINE
    length = fits ? length + bytes : bytes + 1
    return fits ? character : `\r\n ${character}`
  }).join('')
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** '20270313T020000Z' */
const stamp = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Whose entries they are: a newer version of an announcement takes the place of the older one in a calendar. */
interface Origin {
  id: string
  version: number
  /** When the file is made, ms. */
  now: number
}

/**
 * Entries as a calendar file (.ics, RFC 5545), each with its times in UTC, so that no calendar asks its machine's zone. Without
 * an alarm: an entry about a siren is not to sound.
 */
export function calendarFile(
  entries: readonly Omit<Entry, 'allDay' | 'remindBefore'>[],
  { id, version, now }: Origin,
): string {
  const events = entries.flatMap(({ title, from, to, description }, nth) => [
    'BEGIN:VEVENT',
    `UID:${id}-${nth + 1}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(to)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//renfang//outlets//ZH', 'METHOD:PUBLISH', ...events]
  return [...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n')
}

import { dateInWords } from '../../moment'
import { windowOf } from '../plan'
import type { TestFacts } from '../content'

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

interface Entry {
  /** The announcement's id and version: a newer version takes the place of the older one in a calendar. */
  id: string
  version: number
  title: string
  place: string
  /** Lines that are read when the entry is opened. */
  description: readonly string[]
  test: Pick<TestFacts, 'date' | 'sessions'>
  /** When it was made, ms. */
  now: number
}

/**
 * A test as a calendar file (.ics, RFC 5545): one entry for each session, with its times in UTC, so that no calendar asks its
 * machine's zone. No alarm of its own: an entry in the calendar is not to sound.
 */
export function calendarFile({ id, version, title, place, description, test, now }: Entry): string {
  const events = test.sessions.flatMap((session, nth) => {
    const { from, to } = windowOf({ date: test.date, sessions: [session], source: 'announcement' })
    const which = test.sessions.length > 1 ? `（第${nth + 1}场）` : ''
    return [
      'BEGIN:VEVENT',
      `UID:${id}-${nth + 1}`,
      `SEQUENCE:${version}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(to)}`,
      `SUMMARY:${escaped(`${title}${which}`)}`,
      `LOCATION:${escaped(place)}`,
      `DESCRIPTION:${escaped([dateInWords(test.date, true), ...description].join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//renfang//outlets//ZH', 'METHOD:PUBLISH', ...events]
  return [...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n')
}

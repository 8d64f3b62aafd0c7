import { crc32 } from './crc32'
import { lessonParts, type LessonPart } from './lesson'
import type { CountedQuestion, LessonCounts } from './lessonCounts'

/** The most bytes of a text that a phone's camera reads from a screen across a desk. */
export const MOST_TAKEOVER_BYTES = 2048

/** What the text of a lesson's code begins with; the number is its version. */
const FORM = 'RFKT1'

const letterOf: Readonly<Record<LessonPart, string>> = { before: 'b', lesson: 'l', after: 'a' }

/**
 * The text of the QR code that a teacher's phone takes over: `RFKT1.<lesson>.<start>.<questions>.<turns>.<CRC-32>`, ASCII.
 * The start is in ms, base 36. Questions are `id@version`, each named once; a turn is a letter for its part, the place of
 * its question, and after a colon the hands. Commas and semicolons stand between.
 */
export function takeoverText({ lessonId, startedAt, questions }: LessonCounts): string {
  const nameOf = ({ id, version }: CountedQuestion) => `${id}@${version}`
  const names = [...new Set(questions.map(nameOf))]
  const turns = questions.map((asked) => {
    const hands = asked.counts ? `:${asked.counts.join(',')}` : ''
    return `${letterOf[asked.part]}${names.indexOf(nameOf(asked))}${hands}`
  })
  const body = [FORM, lessonId, startedAt.toString(36), names.join(','), turns.join(';')].join('.')
  return `${body}.${crc32(body)}`
}

/** Why a scanned text cannot be taken over: it is none of ours, of a newer program, or was read wrongly. */
export type Unreadable = 'NOT_A_LESSON' | 'NEWER' | 'DAMAGED'

function nameFrom(text: string): { id: string; version: number } | null {
  const [, id, version] = /^([A-Za-z0-9_-]{1,64})@([1-9]\d{0,8})$/.exec(text) ?? []
  return id === undefined ? null : { id, version: Number(version) }
}

function turnFrom(text: string, names: readonly { id: string; version: number }[]): CountedQuestion | null {
  const [, letter, place, counts] = /^([bla])(\d{1,2})(?::(\d{1,3}(?:,\d{1,3}){1,9}))?$/.exec(text) ?? []
  const part = lessonParts.find((one) => letterOf[one] === letter)
  const name = names[Number(place)]
  return part && name ? { ...name, part, counts: counts === undefined ? null : counts.split(',').map(Number) } : null
}

/** All of a list, or null when one of it is missing. */
function whole<T>(list: readonly (T | null)[]): T[] | null {
  const found = list.filter((one): one is T => one !== null)
  return found.length === list.length ? found : null
}

/** Reads the text of a code: a lesson's counts, or why it is none. What was changed on the way does not pass its checksum. */
export function readTakeover(text: string): LessonCounts | Unreadable {
  const trimmed = text.trim()
  if (!/^RFKT\d+\./.test(trimmed)) return 'NOT_A_LESSON'
  if (!trimmed.startsWith(`${FORM}.`)) return 'NEWER'
  const end = trimmed.lastIndexOf('.')
  const body = trimmed.slice(0, end)
  if (trimmed.length > MOST_TAKEOVER_BYTES || crc32(body) !== trimmed.slice(end + 1)) return 'DAMAGED'
  const [, lessonId = '', start = '', namesText = '', turnsText = '', ...more] = body.split('.')
  const names = whole(namesText.split(',').map(nameFrom))
  const questions = names && whole(turnsText.split(';').map((turn) => turnFrom(turn, names)))
  const isOurs = /^[A-Za-z0-9]{24}$/.test(lessonId) && /^[0-9a-z]{1,9}$/.test(start) && more.length === 0
  return isOurs && questions ? { lessonId, startedAt: parseInt(start, 36), questions } : 'DAMAGED'
}

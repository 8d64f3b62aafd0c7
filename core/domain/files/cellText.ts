/** Spaces that a trim should take, also those that spreadsheets and web pages leave: U+3000, no-break, zero-width. */
const EDGES = /^[\s\u3000\u00A0\u200B-\u200D\uFEFF]+|[\s\u3000\u00A0\u200B-\u200D\uFEFF]+$/g

/** Characters that are no text. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

const NOTHING =
  /^(无|暂无|没有|不详|不明|未知|未定|待定|待核实|待补|空|[-—–_/\\.、*·]+|n\/?a|#n\/a|null|none|nan|undefined)$/i

const isPlain = (text: string): boolean => {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 32 && last > 32 && first < 0x3000 === last < 0x3000 && first !== 0xa0 && !CONTROLS_FAST.test(text)
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS_FAST = /[\u0000-\u001F\u007F\u00A0\u200B-\u200D\u3000\uFEFF]/

/** The cell without padding; inside it stays as it was written, full-width digits and rare characters included. */
export function trimmed(cell: string): string {
  if (cell === '' || isPlain(cell)) return cell
  return cell.replace(CONTROLS, '').replace(EDGES, '')
}

/** What a cell says; null where it is empty or says that nobody knows: 无, 不详, -, N/A. */
export function said(cell: string | undefined): string | null {
  if (cell === undefined || cell === '') return null
  const text = trimmed(cell)
  return text === '' || (text.length <= 9 && NOTHING.test(text)) ? null : text
}

/** The cell in one line. */
export const oneLine = (text: string): string => (text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text)

/** Whether a text has more than so many characters as a reader counts them: by code points, so that a rare one is one. */
export const isLongerThan = (text: string, most: number): boolean =>
  text.length > most && Array.from(text).length > most

/** At most so many characters, never half of one. */
export const beginning = (text: string, most: number): string =>
  text.length <= most ? text : Array.from(text).slice(0, most).join('')

/** Anything but plain Chinese, kana, digits, letters and hyphens, which have no other form. */
const OTHER = /[^\u4E00-\u9FFF\u3041-\u3096\u30A1-\u30FA0-9A-Za-z-]/

/** A text in the form in which two are compared: compatible forms as one, small letters, without spaces and marks. */
export function comparable(text: string): string {
  if (!OTHER.test(text)) return text.toLowerCase().replace(/-/g, '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200D\uFEFF()[\]{}<>《》〈〉「」『』【】“”"'‘’`·・,.;:、。!?\-_—–~/\\|]+/g, '')
}

/** Whether a character was lost to a question mark or a replacement character, between Chinese ones. */
export const hasLostCharacter = (text: string): boolean =>
  (text.includes('?') && /[\u3400-\u9FFF]\?|\?[\u3400-\u9FFF]/.test(text)) || text.includes('\uFFFD')

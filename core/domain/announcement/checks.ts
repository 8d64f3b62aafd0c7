import { checkByKind, checkExpiry } from './checks/byKind'
import { checkDates } from './checks/dates'
import type { Finding, Surroundings } from './checks/finding'
import { checkOthers } from './checks/others'
import { checkPaper } from './checks/paper'
import { checkReadyMade } from './checks/readyMade'
import { checkSessions } from './checks/sessions'
import { checkTexts } from './checks/texts'
import { testIn, type Content } from './content'
import { textDifferences } from './differences'
import { readNotice } from './reading/readNotice'
import { checkSize } from './size'

export type { Finding, Surroundings } from './checks/finding'

function signedDifferences(content: Content, { districts }: Surroundings): Finding[] {
  if (!content.signed || !testIn(content)) return []
  const reading = readNotice(content.signed.text)
  return textDifferences(content, reading.state === 'read' ? reading.notice : null, districts)
}

/**
 * Checks an announcement by the rules of the law and of good notices: the timetable, the dates with the five days of
 * 人民防空法 art. 35 (3), the paper and its signed text, the words, what belongs to its kind, and the others that are out;
 * and that it is not too large to be kept.
 */
export function checkContent(content: Content, surroundings: Surroundings): Finding[] {
  const test = testIn(content)
  return [
    ...checkSize(content),
    ...(test ? checkSessions(test) : []),
    ...checkDates(content, surroundings),
    ...checkPaper(content, surroundings),
    ...signedDifferences(content, surroundings),
    ...checkTexts(content, surroundings),
    ...checkByKind(content, surroundings),
    ...checkReadyMade(content, surroundings),
    ...checkExpiry(content, surroundings),
    ...checkOthers(content, surroundings),
  ]
}

/** The findings that keep it from going on: errors, and warnings that nobody gave a reason for. */
export function blocking(findings: readonly Finding[], reasons: Readonly<Record<string, string>>): Finding[] {
  return findings.filter(({ severity, code }) => severity === 'error' || (reasons[code] ?? '').trim() === '')
}

import type { Content } from './content'
import type { PublicAnnouncement } from './publicAnnouncement'

/** One thing that a check found: an error keeps an announcement from going on, a warning asks for a reason that is kept. */
export interface Finding {
  /** Names the rule; reasons are kept under it. */
  code: string
  severity: 'error' | 'warning'
  /** What is wrong and what can be done, in words an editor understands. */
  message: string
}

/** What the checks need to know beside the content. */
export interface Surroundings {
  /** When it is to be published (ms); null while that is open. */
  publishAt: number | null
  now: number
  /** Codes of the city's districts, with their names. */
  districts: readonly { code: string; name: string }[]
  /** What is out, for contradictions between notices of one test. */
  out: readonly PublicAnnouncement[]
}

/** Checks an announcement by the rules of the law and of good notices. */
export function checkContent(content: Content, { publishAt, now }: Surroundings): Finding[] {
  const found: Finding[] = []
  if (publishAt !== null && content.expireAt !== null && content.expireAt <= Math.max(publishAt, now))
    found.push({ code: 'expiresTooSoon', severity: 'error', message: '失效时间早于发布时间，请改正。' })
  return found
}

/** The findings that keep it from going on: errors, and warnings that nobody gave a reason for. */
export function blocking(findings: readonly Finding[], reasons: Readonly<Record<string, string>>): Finding[] {
  return findings.filter(({ severity, code }) => severity === 'error' || (reasons[code] ?? '').trim() === '')
}

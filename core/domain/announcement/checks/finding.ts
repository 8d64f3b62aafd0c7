import type { PublicAnnouncement } from '../publicAnnouncement'

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
  /** The announcement's own id, so that its older version that is out is not held against it. */
  id?: string
  /** Where links may lead; without it links are not checked. */
  hosts?: readonly string[]
}

export function error(code: string, message: string): Finding {
  return { code, severity: 'error', message }
}

export function warning(code: string, message: string): Finding {
  return { code, severity: 'warning', message }
}

/** The finding where the claim holds, else nothing. */
export function when(claim: boolean, finding: Finding): Finding[] {
  return claim ? [finding] : []
}

/** The moment that a check has in mind: publication, or now while that is open or has passed. */
export function momentMeant({ publishAt, now }: Surroundings): number {
  return Math.max(publishAt ?? now, now)
}

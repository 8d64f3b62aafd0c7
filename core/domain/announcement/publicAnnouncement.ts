import type { AnnouncementContent, ReferenceContent, TestFacts } from './content'

/** A test as it was announced before it was called off or moved. */
export interface ChangedTest extends Pick<TestFacts, 'date' | 'districts' | 'sessions'> {
  /** Ids of the notice that announced it, and of those that this one corrected or moved, back to the first. */
  line: readonly string[]
}

/** An announcement as everybody may read it: without who wrote and reviewed it, and without reasons given inside. */
export interface PublicAnnouncement {
  id: string
  version: number
  /** Whose it is: a district's (its code), or the whole city's (null). */
  of: string | null
  /** Reasons are left empty: they are for the office. */
  content: AnnouncementContent
  publishedAt: number
  /** The correction that took its place, from when (ms) it did. */
  superseded?: { by: string; at: number }
  /**
   * What a cancellation calls off or a postponement moves. It stands with the change itself, so that the change holds
   * whatever becomes of the notice that it is about: withdrawn, or too old for the pack.
   */
  changes?: ChangedTest
}

/** What is left of an announcement that was withdrawn, so that whoever saw it learns it. */
export interface Withdrawal {
  id: string
  title: string
  at: number
  reason: string
}

/** The notices pack: what is out, the newest first, and what was withdrawn in the last 30 days. */
export interface AnnouncementsPack {
  format: 1
  announcements: PublicAnnouncement[]
  withdrawn: Withdrawal[]
  /** Files in the public folder, by the hash of their content: where a phone downloads them. */
  files: Record<string, string>
}

/** Places to visit, and laws: plain content that changes seldom. */
export interface ReferencePack {
  format: 1
  entries: { id: string; version: number; content: ReferenceContent; publishedAt: number }[]
  files: Record<string, string>
}

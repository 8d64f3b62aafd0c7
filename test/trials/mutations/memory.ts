import type { Contract } from '@core/contract'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { BankQuestion } from '@core/domain/quiz/question'

type Start = OutputOf<Contract['quiz']['startAttempt']>
type Batch = InputOf<Contract['quiz']['keepPractice']>

/** A draft, a place or a release as somebody last saw it. */
export interface Seen {
  id: string
  revision: number
}

/** What a client may have seen so far: sheets, batches, and where pages of records began. */
export interface Memory {
  sheets: { openId: string; sheet: Start }[]
  /** Sheets of quizzes that closed a moment after they were begun. */
  late: { openId: string; sheet: Start }[]
  batches: { openId: string; batch: Batch }[]
  pages: { startedAt: number; attemptId: string }[]
  exports: string[]
  quizIds: string[]
  bank: readonly BankQuestion[]
  count: number
  people: readonly string[]
  /** Invitations, by their codes and their ids; acts that were made; staff as last listed. */
  codes: string[]
  invitations: string[]
  acts: string[]
  /** Announcements as they were last seen. */
  drafts: Seen[]
  /** Places and releases as they were last seen, and the latest revision of the list. */
  places: Seen[]
  releases: Seen[]
  list: number
  /** Imports that were begun. */
  imports: string[]
  staff: OutputOf<Contract['person']['listStaff']>['staff']
  /** Activities as they were last seen, with their codes; and sheets that were opened under a ticket. */
  activities: (Seen & { code: string })[]
  tickets: OutputOf<Contract['activity']['openTicket']>[]
  /** Whether somebody keeps the question bank in this world; its newest versions and its revision as last seen; files for it. */
  keepsBank: boolean
  versions: Map<string, number>
  bankRevision: number
  uploads: { id: string; fileId: string }[]
}

/** A question, asked by somebody. */
export interface Asked {
  openId: string
  input: unknown
}

const MOST = 40

/** Keeps the newest of what was seen. */
export function remember<T>(seen: T[], thing: T): void {
  seen.push(thing)
  if (seen.length > MOST) seen.shift()
}

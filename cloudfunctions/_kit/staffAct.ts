import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import { auditText, CHAIN_START, type Act, type AuditEntry } from '@core/domain/person/audit'
import { transact, type Transaction } from './transaction'

/** An entry of the audit trail as kept: under its place in the chain. */
export interface KeptAuditEntry extends AuditEntry {
  _id: string
  hash: string
}

/** The end of the chain. One document, so that staff acts follow each other. */
export interface AuditHead {
  _id: string
  place: number
  hash: string
}

/** What an act answered, so that the same act arriving again answers the same. */
interface KeptAct {
  _id: string
  by: string
  act: Act
  answer: unknown
  at: number
}

/** What is to be written down of an act: who, what, of which record, when. `actId` is the phone's. */
export interface ActOf {
  actId: string
  /** The number of a staff member, 'command' or 'timer'. */
  by: string
  act: Act
  subject: string
  now: number
}

/** What an act did: its answer, and how the record was before and after, for the audit trail; no data of residents. */
export interface Done<R> {
  answer: R
  before: unknown
  after: unknown
}

/** The id of an entry, so that ids and places sort alike: '0000000042'. */
export const auditKey = (place: number): string => String(place).padStart(10, '0')

/** The most UTF-16 units that are kept of how something was before or after, and how many of them are its own words where it is longer. */
const MOST = 20_000
const KEPT = 19_900

/**
 * How something was before or after, as text. What is longer is cut between two characters, and the SHA-256 of the whole
 * stands behind, so that a version that is kept elsewhere can be shown to be the one.
 */
export function asText(value: unknown): string | null {
  if (value == null) return null
  const whole = JSON.stringify(value)
  if (whole.length <= MOST) return whole
  const start = whole.slice(0, KEPT)
  const cut = /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start
  return `${cut}… SHA-256 ${createHash('sha256').update(whole).digest('hex')}`
}

/** The hash of an entry, over the one before. */
export const auditHash = (entry: AuditEntry): string => createHash('sha256').update(auditText(entry)).digest('hex')

const HEAD = 'head'

async function writeDown(transaction: Transaction, { by, act, subject, now }: ActOf, done: Done<unknown>) {
  const head = await transaction.find<AuditHead>('auditHead', HEAD)
  const entry: AuditEntry = {
    place: (head?.place ?? 0) + 1,
    at: now,
    by,
    act,
    subject,
    before: asText(done.before),
    after: asText(done.after),
    previous: head?.hash ?? CHAIN_START,
  }
  const hash = auditHash(entry)
  const kept: KeptAuditEntry = { _id: auditKey(entry.place), ...entry, hash }
  await transaction.insert('audit', kept)
  const next: AuditHead = { _id: HEAD, place: entry.place, hash }
  await transaction.put('auditHead', next)
}

/**
 * Does something that staff may do, once, and writes it down in the same transaction: there is no act without its entry,
 * and no entry without its act. The same act arriving again does nothing and answers the same. Refusals that `work` throws leave no trace.
 */
export async function staffAct<R>(of: ActOf, work: (transaction: Transaction) => Promise<Done<R>>): Promise<R> {
  return transact(async (transaction) => {
    const before = await transaction.find<KeptAct>('acts', of.actId)
    if (before) {
      if (before.by !== of.by || before.act !== of.act) throw new AppError('BAD_INPUT')
      return before.answer as R
    }
    const done = await work(transaction)
    await writeDown(transaction, of, done)
    const kept: KeptAct = { _id: of.actId, by: of.by, act: of.act, answer: done.answer ?? null, at: of.now }
    await transaction.insert('acts', kept)
    return done.answer
  })
}

import vm from 'node:vm'
import { againstTheRule, Refusal } from '../refusal'
import { isDocument, type Value } from './document'

/** Members of lists, and values in rows, that one question or pipeline may make on its way. */
const MOST_MEMBERS = 5_000_000

/** Characters a text may have that is put together: as many as the largest document of production holds. */
const LONGEST_TEXT = 16 * 1024 * 1024

const place = vm.createContext({ work: undefined })
const run = new vm.Script('work()')

let left = MOST_MEMBERS

/** The database took too long, in the platform's code and words (docs.cloudbase.net/error-code/DATABASE_TIMEOUT). */
function tookTooLong(milliseconds: number): Refusal {
  return new Refusal(
    'DATABASE_TIMEOUT',
    `Database request timeout, query or operation execution time is too long. The database stopped after ${milliseconds / 1000} s: ` +
      'a regular expression that tries too many ways, or a pipeline that goes round too often. Simplify it, or match fewer ' +
      'documents first.',
  )
}

/**
 * Does something that only reads, and stops it after so many milliseconds, wherever it is; what it makes on its way is
 * counted from nothing. It must leave nothing half done: it is not told that it is stopped.
 */
export function withinBounds<T>(milliseconds: number, work: () => T): T {
  const before = left
  left = MOST_MEMBERS
  place.work = work
  try {
    return run.runInContext(place, { timeout: milliseconds }) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw tookTooLong(milliseconds)
    throw error
  } finally {
    left = before
  }
}

/** Counts what a computation makes, before it makes it. Refuses what would be too much for the cloud's memory. */
export function spend(members: number): void {
  left -= members
  if (left >= 0) return
  throw againstTheRule(
    `A query or pipeline may make ${MOST_MEMBERS} list members and values on its way, and this one makes more: shorten ` +
      'its $range, or match and project before it unwinds or looks up.',
  )
}

/** Counts a text that is put together, before it is. Refuses one that is too long. */
export function spendText(characters: number): void {
  if (characters > LONGEST_TEXT) {
    throw againstTheRule(
      `A text that an expression puts together may have ${LONGEST_TEXT} characters, not ${characters}.`,
    )
  }
  spend(Math.ceil(characters / 16))
}

/** Counts a copy of a value for each of so many rows, before they are made. */
export function spendCopies(value: Value, rows: number): void {
  spend(rows)
  if (Array.isArray(value) || isDocument(value)) for (const part of Object.values(value)) spendCopies(part, rows)
}

/** Whether a question or a change can take long for a few documents: it matches a pattern, or computes. */
export function mayTakeLong(asked: Value): boolean {
  if (asked instanceof RegExp) return true
  if (Array.isArray(asked)) return asked.some(mayTakeLong)
  if (!isDocument(asked)) return false
  return Object.entries(asked).some(([key, value]) => key === '$regex' || key === '$expr' || mayTakeLong(value))
}

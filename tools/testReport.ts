import path from 'node:path'
import { root } from './paths'

/** What jest's `--json` says of one file with tests; a file that did not even start has no tests and says `failed`, as does one whose clearing up failed. */
export interface FileReport {
  /** Its whole path. */
  name: string
  status: string
  assertionResults: readonly { status: string; fullName: string }[]
}

/** With more failed files than this it is the product that is at fault, and a second run would only take time. */
const mostFiles = 8

/**
 * The files to run once more, each whole and from its beginning: a browser, or the process of a function, on a machine
 * that is busy with something else is now and then slower than anybody waits, and the tests of one file build on each
 * other, so that one of them alone says nothing. What is wrong in the code fails again.
 */
export function filesToRunAgain(files: readonly FileReport[]): string[] {
  const failed = files.filter(({ status }) => status === 'failed').map(({ name }) => name)
  return failed.length > mostFiles ? [] : failed
}

export interface Outcome {
  passed: number
  failed: number
  /** Names of tests that did not run. */
  skipped: string[]
  /** Files, from the project's root, that passed only when they were run once more. */
  onlyAgain: string[]
}

/** How a run went: the files of the second run count instead of themselves in the first. */
export function outcomeOf(first: readonly FileReport[], second: readonly FileReport[]): Outcome {
  const again = new Set(second.map(({ name }) => name))
  const files = [...first.filter(({ name }) => !again.has(name)), ...second]
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const otherwiseFailed = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + otherwiseFailed.length,
    skipped: tests.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
    onlyAgain: second.filter(({ status }) => status !== 'failed').map(({ name }) => path.relative(root, name)),
  }
}

import { root } from './paths'
import { filesToRunAgain, outcomeOf, type FileReport } from './testReport'

const file = (name: string, ...statuses: string[]): FileReport => ({
  name: `${root}/${name}`,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status, nth) => ({ status, fullName: `${name} ${nth}` })),
})

const passed = file('core/days.test.ts', 'passed', 'passed')
const browser = file('test/e2e/home.test.ts', 'passed', 'failed')
const notStarted = file('test/flows/quiz.test.ts')

describe('files to run again', () => {
  test('are the failed ones, also one that did not start', () => {
    expect(filesToRunAgain([passed, browser, notStarted])).toEqual([browser.name, notStarted.name])
  })
  test('are none when so many have failed that it is no accident', () => {
    const many = Array.from({ length: 9 }, (_, nth) => file(`test/e2e/${nth}.test.ts`, 'failed'))
    expect(filesToRunAgain(many)).toEqual([])
    expect(filesToRunAgain(many.slice(1))).toHaveLength(8)
  })
})

describe('the outcome', () => {
  test('of one run counts its tests, and a file that did not start as one failure', () => {
    expect(outcomeOf([passed, browser, notStarted], [])).toEqual({ passed: 3, failed: 2, skipped: [], onlyAgain: [] })
  })
  test('counts a file whose tests passed and whose clearing up failed as a failure', () => {
    expect(outcomeOf([{ ...passed, status: 'failed' }], [])).toMatchObject({ passed: 2, failed: 1 })
  })
  test('counts the files of the second run instead of themselves in the first', () => {
    const second = [file('test/e2e/home.test.ts', 'passed', 'pending'), file('test/flows/quiz.test.ts', 'failed')]
    expect(outcomeOf([passed, browser, notStarted], second)).toEqual({
      passed: 3,
      failed: 1,
      skipped: ['test/e2e/home.test.ts 1'],
      onlyAgain: ['test/e2e/home.test.ts'],
    })
  })
})

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { buildProduct } from './buildProduct'
import { chromiumPath } from './chromium'
import { root } from './paths'
import { isStale, type Product } from './staleness'

/** What each kind of test needs to be built. */
const needs: Readonly<Record<string, readonly Product[]>> = {
  unit: [],
  screens: [],
  flows: ['functions'],
  e2e: ['functions', 'h5', 'weapp'],
}

/** The environment without the keys to a real cloud, which only `npm run conformance` goes to. */
function onThisMachine(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CLOUDBASE_')))
}

/** Builds what the wished tests need, runs them, and says in one plain line how they went. */
async function main(): Promise<void> {
  const wished = process.argv.slice(2)
  const kinds = wished.length > 0 ? wished : Object.keys(needs)
  const products = [...new Set(kinds.flatMap((kind) => needs[kind] ?? []))]
  for (const product of products.filter(isStale)) {
    console.log(`Building ${product} …`)
    await buildProduct(product)
  }
  if (kinds.includes('e2e') && chromiumPath() === null)
    console.log('There is no Chromium on this machine: the browser tests are skipped, each by its name below.')
  const report = `${root}/dist/test-report.json`
  fs.rmSync(report, { force: true })
  const { status } = spawnSync('npx', ['jest', '--json', `--outputFile=${report}`, '--selectProjects', ...kinds], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...onThisMachine(), TZ: process.env.TZ ?? 'America/New_York' },
  })
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  ) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    testResults: { assertionResults: { status: string; fullName: string; invocations?: number }[] }[]
  }
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const skipped = tests.filter(({ status }) => status === 'pending')
  const again = tests.filter(({ status, invocations = 1 }) => status === 'passed' && invocations > 1)
  for (const { fullName } of again) console.log(`passed only when tried once more: ${fullName}`)
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`)
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  process.exitCode = status ?? 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

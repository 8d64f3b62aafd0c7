import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { buildProduct } from './buildProduct'
import { chromiumPath } from './chromium'
import { root } from './paths'
import { isStale, type Product } from './staleness'
import { filesToRunAgain, outcomeOf, type FileReport } from './testReport'

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

/** Runs jest and yields what it says of each file. A jest that ended without its report has failed. */
function runJest(args: readonly string[]): FileReport[] {
  const report = `${root}/dist/test-report.json`
  fs.rmSync(report, { force: true })
  spawnSync('npx', ['jest', '--json', `--outputFile=${report}`, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...onThisMachine(), TZ: process.env.TZ ?? 'America/New_York' },
  })
  return (JSON.parse(fs.readFileSync(report, 'utf8')) as { testResults: FileReport[] }).testResults
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
  const first = runJest(['--selectProjects', ...kinds])
  const again = filesToRunAgain(first)
  if (again.length > 0) console.log(`Run once more, from the beginning and one at a time: ${again.join(', ')}`)
  const second =
    again.length > 0 ? runJest(['--selectProjects', ...kinds, '--runInBand', '--runTestsByPath', ...again]) : []
  const { passed, failed, skipped, onlyAgain } = outcomeOf(first, second)
  for (const name of onlyAgain) console.log(`passed only when run once more: ${name}`)
  for (const name of skipped) console.log(`skipped: ${name}`)
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

import { cloudKills } from '../test/trials/cloudKills/cloudKills'
import { identities } from '../test/trials/identities/identities'
import { cloudModel } from '../test/trials/cloudModel/cloudModel'
import { notices } from '../test/trials/notices/notices'
import { mutations } from '../test/trials/mutations/mutations'
import { publishing } from '../test/trials/publishing/publishing'
import { tenOClock } from '../test/trials/tenOClock/tenOClock'
import { shelterPublishing } from '../test/trials/shelterPublishing/shelterPublishing'
import { sheetLoad } from '../test/trials/sheetLoad/sheetLoad'
import { sheets } from '../test/trials/sheets/sheets'
import { shelterImport } from '../test/trials/shelterImport/shelterImport'
import { shelterLimits } from '../test/trials/shelterLimits/shelterLimits'
import { staffActs } from '../test/trials/staffActs/staffActs'
import type { Trial } from '../test/trials/trial'
import { buildProduct } from './buildProduct'
import { isStale } from './staleness'

/** Each trial with its full size; `npm test` runs the same ones small. */
const trials: Readonly<Record<string, { trial: Trial; size: number; what: string }>> = {
  'cloud-kills': { trial: cloudKills, size: 200, what: 'kills with -9 while the cloud writes' },
  'cloud-model': { trial: cloudModel, size: 10_000, what: 'sequences done to the database and to a model of it' },
  mutations: { trial: mutations, size: 2000, what: 'mutated inputs to every operation' },
  publishing: { trial: publishing, size: 50, what: 'kills with -9 while announcements are published' },
  'shelter-publishing': {
    trial: shelterPublishing,
    size: 50,
    what: 'kills with -9 while the list of places is published',
  },
  'shelter-import': { trial: shelterImport, size: 50, what: 'kills with -9 while a list of places is imported' },
  'shelter-limits': { trial: shelterLimits, size: 20_000, what: 'rows in a file of each kind' },
  'ten-o-clock': { trial: tenOClock, size: 20_000, what: 'phones that ask what is new at ten o’clock' },
  sheets: { trial: sheets, size: 500, what: 'people who hand in sheets while much goes wrong' },
  'sheet-load': { trial: sheetLoad, size: 60_000, what: 'sheets of many schools, as fast as the machine takes them' },
  'staff-acts': { trial: staffActs, size: 800, what: 'acts by eight of the office at once, some answers lost' },
  notices: { trial: notices, size: 100_000, what: 'spoilt notices to read' },
  identities: { trial: identities, size: 2000, what: 'calls by 50 callers at once' },
}

const usage = `npm run trial -- <name> [--size N] [--seed S]

${Object.entries(trials)
  .map(([name, { size, what }]) => `  ${name.padEnd(18)} ${size} ${what}`)
  .join('\n')}`

function option(name: string): string | undefined {
  const place = process.argv.indexOf(`--${name}`)
  return place === -1 ? undefined : process.argv[place + 1]
}

async function main(): Promise<void> {
  const [name = ''] = process.argv.slice(2)
  const chosen = Object.hasOwn(trials, name) ? trials[name] : undefined
  const size = Number(option('size') ?? chosen?.size)
  if (!chosen || !Number.isInteger(size) || size < 1) {
    console.log(usage)
    process.exitCode = name === '' ? 0 : 1
    return
  }
  if (isStale('functions')) await buildProduct('functions')
  const seed = option('seed') ?? String(Date.now())
  console.log(`${name}: size ${size}, seed ${seed}`)
  const began = performance.now()
  const summary = await chosen.trial({ size, seed })
  console.log(`${summary}. Passed in ${((performance.now() - began) / 1000).toFixed(0)} s, seed ${seed}.`)
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

import fs from 'node:fs'
import path from 'node:path'
import type { City } from '@core/domain/city'
import { dateAt } from '@core/domain/moment'
import { settings } from '../config/settings'
import { readBank } from './bank'
import { assertWithin, h5Budget, printBudget, weappBudget } from './budget'
import { forbidden } from './forbidden'
import { buildClient, writeShippedPack } from './buildClient'
import { compress } from './compress'
import { dist, root } from './paths'
import { writePrints } from './print/writePrints'
import { run } from './run'
import { writeServiceWorker } from './serviceWorker'
import { stamp, unstamp, type Product } from './staleness'

/** What is true of the city that is built. */
function builtCity(): City {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which city is known only now
  const { city } = require(`../city/${settings().city}/index`) as { city: City }
  return city
}

/** Fails when a client build holds what must not leave the office: a reserved question, a note of where one was read, a link to elsewhere. */
function assertClean(folder: string): void {
  const { city: name, packsUrl } = settings()
  const bank = readBank(name)
  const findings = forbidden(folder, {
    hosts: [...builtCity().hosts, ...(/^https?:\/\/([^/:]+)/.exec(packsUrl)?.slice(1) ?? [])],
    stems: bank.filter(({ use }) => use === 'reserved').map(({ stem }) => stem),
    provenance: [...new Set(bank.flatMap(({ provenance }) => provenance))],
  })
  if (findings.length > 0) throw new Error(`the build holds what must not leave the office:\n${findings.join('\n')}`)
}

/** Gives DevTools the office's own app id, in the file that git ignores and DevTools reads over project.config.json. */
function writeAppId(): void {
  const { appId, environment } = settings()
  if (environment === '')
    console.log('  Note: settings.json names no environment; this build runs in WeChat without a cloud.')
  if (appId === 'touristappid') return
  const file = path.join(root, 'project.private.config.json')
  const kept = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as object) : {}
  fs.writeFileSync(file, `${JSON.stringify({ ...kept, appid: appId }, null, 2)}\n`)
}

/** Builds one product whole, and checks it: budgets, and nothing in it that must not be there. */
export async function buildProduct(product: Product): Promise<void> {
  const startedAt = new Date()
  unstamp(product)
  if (product === 'functions') {
    await run('node', ['cloudfunctions/build.mjs'], { CITY: settings().city })
  } else {
    writeShippedPack()
    await buildClient(product)
    if (product === 'weapp') writeAppId()
    else await writeServiceWorker(product)
    const folder = `${dist}/${product}`
    if (product !== 'weapp')
      await writePrints(folder, settings().city, { author: builtCity().office.name, date: dateAt(Date.now()) })
    assertClean(folder)
    const table = product === 'weapp' ? weappBudget(folder, `${dist}/shipped/${settings().city}`) : h5Budget(folder)
    printBudget(table)
    assertWithin(table)
    if (product !== 'weapp') compress(folder)
  }
  stamp(product, startedAt)
}

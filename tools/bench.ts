import { benchCloud } from './bench/cloud/benchCloud'
import { benchImport } from './bench/import'
import { benchColdStart } from './bench/coldStart'
import { benchExports } from './bench/exports'
import { benchOutlets } from './bench/outlets'
import { benchQuizzes } from './bench/quizzes'
import { benchShelters } from './bench/shelters/benchShelters'
import { benchSynthesis } from './bench/synthesis'
import { buildProduct } from './buildProduct'
import { isStale } from './staleness'

/** Measures what has a limit: synthesis, cold start, a quiz, sizes. Times depend on the machine; ratios are taken in one run. */
async function benchProduct(): Promise<void> {
  if (isStale('functions')) await buildProduct('functions')
  benchSynthesis()
  await benchColdStart()
  await benchQuizzes()
  await benchOutlets()
  await benchExports()
  benchShelters()
  await benchImport()
  console.log('\nPackage sizes')
  for (const product of ['weapp', 'h5'] as const) await buildProduct(product)
}

/** `--points FILE` of the arguments. */
function pointsFile(rest: readonly string[]): string | undefined {
  if (rest.length === 0) return undefined
  const [flag, file] = rest
  if (flag !== '--points' || file === undefined || rest.length > 2)
    throw new Error(`npm run bench -- shelters takes --points FILE, not '${rest.join(' ')}'.`)
  return file
}

async function main(): Promise<void> {
  const [name, ...rest] = process.argv.slice(2)
  if (name === undefined) await benchProduct()
  else if (name === 'cloud') await benchCloud()
  else if (name === 'exports') await benchExports()
  else if (name === 'shelters') {
    benchShelters(pointsFile(rest))
    await benchImport(pointsFile(rest))
  } else
    throw new Error(
      `npm run bench measures the product, npm run bench -- cloud the local cloud, npm run bench -- shelters the list of places, npm run bench -- exports the workbook of an activity; not '${name}'.`,
    )
  process.exit()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

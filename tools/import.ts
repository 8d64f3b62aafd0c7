import fs from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { QuizShape } from '@core/contract/quiz'
import type { City } from '@core/domain/city'
import { settings } from '../config/settings'
import { aim, howToAim } from './aim'
import { readBank } from './bank'
import { root } from './paths'
import { shelterUsage, shelterWish, type ShelterWish } from './shelterWish'

const usage = `npm run import -- [--dry-run]
npm run import -- FILE [options]

Brings the question bank of the city that settings.json names into the cloud, publishes what may be practised, and
opens the formal quizzes of city/<city>/quizzes.json when there is one. What is there already is not written again. With a
FILE it brings a list of places into the cloud instead; npm run import -- --help says how.
${howToAim}`

/** The formal quizzes of a city, checked by the contract; none when it has no such file. */
function readQuizzes(city: string) {
  const file = path.join(root, 'city', city, 'quizzes.json')
  return fs.existsSync(file) ? v.parse(v.array(QuizShape), JSON.parse(fs.readFileSync(file, 'utf8'))) : []
}

async function importList(wish: ShelterWish): Promise<void> {
  if (!wish.dryRun && !aim()) throw new Error(usage)
  const { city } = (await import(`../city/${settings().city}/index`)) as { city: City }
  const { importShelters } = await import('./importShelters')
  const { lines } = await importShelters(wish, city, Date.now(), (line) => console.error(line))
  console.log(lines.join('\n'))
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(`${usage}\n\n${shelterUsage}`)
    return
  }
  const wish = shelterWish(process.argv.slice(2))
  if (wish) return importList(wish)
  const { city } = settings()
  const bank = readBank(city)
  const quizzes = readQuizzes(city)
  const reviewed = bank.filter(({ review }) => review !== null).length
  console.log(`${city}: ${bank.length} questions, ${reviewed} of them reviewed, ${quizzes.length} formal quizzes`)
  if (quizzes.some(({ sample }) => sample))
    throw new Error('quizzes.json holds a sample quiz: samples stay on the desk')
  if (process.argv.includes('--dry-run')) return
  if (!aim()) throw new Error(usage)
  const { importBank } = await import('./importBank')
  const { importQuizzes } = await import('./importQuizzes')
  await importBank(bank, Date.now())
  const closed = await importQuizzes(quizzes, city, Date.now())
  if (closed.length > 0) console.log(`Closed, since they are no longer in the list: ${closed.join(', ')}`)
  console.log('Imported and published.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

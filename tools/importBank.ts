import type { BankQuestion } from '@core/domain/quiz/question'
import { practicePack } from '@core/domain/publication/packs'
import { collection } from '../cloudfunctions/_kit/database'
import { publishPack } from '../cloudfunctions/_kit/publish'
import { questionKey, type KeptQuestion } from '../cloudfunctions/quiz/store'

/** What the office may change in a question without making it another: who read it, and whether and how long it holds. */
const revisable: ReadonlySet<string> = new Set([
  'review',
  'needsConfirmation',
  'expiresOn',
  'use',
  'provenance',
  'basis',
  'current',
  '_id',
])

const asked = (question: BankQuestion): string =>
  JSON.stringify(sorted(Object.fromEntries(Object.entries(question).filter(([field]) => !revisable.has(field)))))

/**
 * Brings a question bank into the cloud that the environment names, and publishes what may be practised. A question that
 * asks or answers something else than the same version did before is refused, by its id, and then nothing is written:
 * it needs a new version. Versions that are no longer the newest stay, for the sheets and records made from them.
 */
export async function importBank(bank: readonly BankQuestion[], now: number): Promise<void> {
  const questions = collection<KeptQuestion>('questions')
  const kept = new Map(
    (await questions.findAll({ current: { present: true } })).map((question) => [question._id, question]),
  )
  const next = bank.map((question) => ({ ...question, _id: questionKey(question.id, question.version), current: true }))
  const other = next.filter((question) => {
    const before = kept.get(question._id)
    return before !== undefined && asked(before) !== asked(question)
  })
  if (other.length > 0)
    throw new Error(
      `changed without a new version: ${other.map(({ id, version }) => `${id} (version ${version})`).join(', ')}`,
    )

  const newest = new Set(next.map(({ _id }) => _id))
  // The old version goes first: for a moment a question may be missing from a draw, but never be in it twice.
  for (const { _id, current } of kept.values())
    if (current && !newest.has(_id)) await questions.update({ _id }, { current: false })
  for (const question of next)
    if (JSON.stringify(sorted(kept.get(question._id))) !== JSON.stringify(sorted(question)))
      await questions.put(question)
  await publishPack('practice', practicePack(bank), { sample: false, now })
}

/** A record with its fields in one order, so that two can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]))
}

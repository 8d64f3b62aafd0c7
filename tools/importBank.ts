import type { BankQuestion } from '@core/domain/quiz/question'
import { practicePack } from '@core/domain/publication/packs'
import { collection } from '../cloudfunctions/_kit/database'
import { publishPack } from '../cloudfunctions/_kit/publish'
import { questionKey, type KeptQuestion } from '../cloudfunctions/quiz/store'

/**
 * Brings a question bank into the cloud that the environment names, and publishes what may be practised. A version is
 * written as it is in the file; versions that are no longer the newest stay, for the sheets and records made from them.
 */
export async function importBank(bank: readonly BankQuestion[], now: number): Promise<void> {
  const questions = collection<KeptQuestion>('questions')
  const kept = new Map((await questions.findAll({ current: true })).map((question) => [question._id, question]))
  for (const question of bank) {
    const _id = questionKey(question.id, question.version)
    const next: KeptQuestion = { ...question, _id, current: true }
    const before = kept.get(_id)
    kept.delete(_id)
    if (!before || JSON.stringify(sorted(before)) !== JSON.stringify(sorted(next))) await questions.put(next)
  }
  for (const _id of kept.keys()) await questions.update({ _id }, { current: false })
  await publishPack('practice', practicePack(bank), { sample: false, now })
}

/** A record with its fields in one order, so that two can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]))
}

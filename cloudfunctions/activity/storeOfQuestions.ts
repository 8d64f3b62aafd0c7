import type { BankQuestion, Question } from '@core/domain/quiz/question'
import { collection } from '../_kit/database'

/** A question as the database holds it; the id names the version, and `current` the newest one. */
type KeptQuestion = BankQuestion & { _id: string; current: boolean }

const questions = () => collection<KeptQuestion>('questions')

/** The questions that are kept back for formal quizzes and activities, each in its newest version. */
export const findReserved = (): Promise<Question[]> =>
  questions().findAll({ current: true, use: 'reserved' }, { without: ['provenance', 'basis'] })

/** Those of these questions that may be practised, each in its newest version. */
export const findPractised = (ids: readonly string[]): Promise<Question[]> =>
  questions().findAll({ current: true, use: 'practice', id: { anyOf: ids } }, { without: ['provenance', 'basis'] })

/** How many versions one answer of the database holds. */
const AT_ONCE = 500

/** The named versions of questions ('id@version'), whatever they are used for. */
export async function findVersions(keys: readonly string[]): Promise<Question[]> {
  const groups = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, nth) =>
    keys.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  )
  const without = ['provenance', 'basis', 'explanation', 'citation'] as const
  const found = await Promise.all(groups.map((group) => questions().findAll({ _id: { anyOf: group } }, { without })))
  return found.flat()
}

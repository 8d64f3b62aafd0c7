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

/** The named versions of questions ('id@version'), whatever they are used for. */
export const findVersions = (keys: readonly string[]): Promise<Question[]> =>
  questions().findAll({ _id: { anyOf: keys } }, { without: ['provenance', 'basis', 'explanation', 'citation'] })

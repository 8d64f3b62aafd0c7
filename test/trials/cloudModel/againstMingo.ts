import { Query } from 'mingo'
import { chanceFrom } from '@core/domain/chance'
import { condition } from '../../../local-cloud/database/query'
import { fields, question } from './steps'

/** The random questions and documents on which the database and mingo, as it comes, do not agree. */
export function differencesFromMingo(count: number, seed: string): string[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () => ({ asked: question(chance), document: { _id: 'a', ...fields(chance) } }))
    .filter(({ asked, document }) => condition(asked).matches(document) !== new Query(asked, {}).test(document))
    .map((one) => JSON.stringify(one))
}

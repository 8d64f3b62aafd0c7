import { contentOf } from '@core/domain/quiz/bank/content'
import type { BankEntry } from '@core/domain/quiz/bank/readBankTable'
import { newestOf, type Head } from './store'

/** The bank as a table is held against it. */
export async function bankEntries(head: Head): Promise<BankEntry[]> {
  const all = await newestOf(head)
  return all.map(({ standing, latest }) => ({
    ...{ id: standing.id, version: standing.latest, isRetired: standing.retired !== null },
    content: contentOf(latest),
  }))
}

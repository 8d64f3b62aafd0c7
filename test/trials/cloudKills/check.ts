import { cloud, database, readAll } from './desk'
import type { Ledger } from './ledger'

interface Found {
  notes: { pair: string }[]
  transfers: { _id: string; from: string; to: string }[]
}

function counted(pairs: readonly { pair: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { pair } of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

async function faultsOfFiles(ledger: Ledger): Promise<string[]> {
  const faults: string[] = []
  for (const { id, content } of ledger.stored()) {
    const { fileContent } = await cloud.downloadFile({ fileID: id })
    if (fileContent.toString('utf8') !== content) faults.push(`${id} is not what was stored`)
  }
  return faults
}

/** Looks, through the SDK, at all that a round wrote, and says what is wrong with it; answers how much there is. */
export async function faultsOfRound(ledger: Ledger, round: string): Promise<{ faults: string[]; found: number }> {
  const [notes, transfers] = [
    await readAll<Found['notes'][0]>('notes', { round }),
    await readAll<Found['transfers'][0]>('transfers', { round }),
  ]
  const accounts = await readAll<{ _id: string; balance: number }>('accounts')
  const counters = await readAll<{ _id: string; value: number }>('counters')
  const faults = [
    ...ledger.faultsOfPairs(counted(notes)),
    ...ledger.faultsOfCounters(new Map(counters.map(({ _id, value }) => [_id, value]))),
    ...ledger.faultsOfTransfers(transfers, new Map(accounts.map(({ _id, balance }) => [_id, balance]))),
    ...(await faultsOfFiles(ledger)),
  ]
  return { faults, found: notes.length + transfers.length }
}

/** How many notes and transfers there are in all. */
export async function foundInAll(): Promise<number> {
  const [notes, transfers] = [
    await database.collection('notes').count(),
    await database.collection('transfers').count(),
  ]
  return [notes, transfers].reduce((sum, counted) => sum + (counted as { total: number }).total, 0)
}

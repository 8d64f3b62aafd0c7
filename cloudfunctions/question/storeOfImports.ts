import type { ReadTable } from '@core/domain/quiz/bank/readBankTable'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** An import under way or over: nothing of what is in the file, neither its name. */
export interface KeptImport {
  _id: string
  /** The number of who began it. */
  by: string
  begunAt: number
  /** Where its file is uploaded to. */
  path: string
  state: 'begun' | 'checked' | 'confirmed' | 'refused'
  /** What the dry run was made of: the file, by its hash, and the bank, by its revision; and what it found. */
  checked: { hash: string; bank: number; counts: ReadTable['counts'] } | null
  /** How often its file was deleted for being overdue, and when it is next (ms). */
  swept: number
  dueAt: number
}

const imports = () => collection<KeptImport>('bankImports')

export const findImport = (id: string): Promise<KeptImport | null> => imports().find(id)

export const keepNewImport = (kept: KeptImport): Promise<'inserted' | 'exists'> => imports().insert(kept)

/** Changes an import that is still in one of these states; false where it is not. */
export async function updateImport(
  id: string,
  states: readonly KeptImport['state'][],
  set: Partial<Omit<KeptImport, '_id'>>,
): Promise<boolean> {
  return (await imports().update({ _id: id, state: { anyOf: states } }, set)) === 1
}

export const findImportWithin = (transaction: Transaction, id: string): Promise<KeptImport | null> =>
  transaction.find('bankImports', id)

export const keepImportWithin = (transaction: Transaction, kept: KeptImport): Promise<void> =>
  transaction.put('bankImports', kept)

/** Imports whose file is overdue, the longest overdue first. */
export const findDueImports = (now: number): Promise<KeptImport[]> =>
  imports().findAll({ dueAt: { below: now } }, { orderBy: [['dueAt', 'asc']], limit: 100 })

export const forgetImport = (id: string): Promise<number> => imports().remove({ _id: id })

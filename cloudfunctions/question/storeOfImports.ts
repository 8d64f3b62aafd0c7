import type { ReadTable } from '@core/domain/quiz/bank/readBankTable'
import { keptImports, type KeptImport } from '../_kit/keptImports'

/** What the dry run was made of: the file, by its hash, and the bank, by its revision; and what it found. */
export interface Checked {
  hash: string
  bank: number
  counts: ReadTable['counts']
}

/** The imports of questions. */
export const bankImports = keptImports<Checked>('bankImports')

export type BankImport = KeptImport<Checked>

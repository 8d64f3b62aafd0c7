import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { MOST_PROBLEMS } from '@core/contract/bankFile'
import { tableNotes } from '@core/domain/files/tableNotes'
import { readBankTable } from '@core/domain/quiz/bank/readBankTable'
import type { Handler } from '../_kit/serve'
import { bankEntries } from './bankEntries'
import { openTable } from './openTable'
import { findHead } from './store'
import { bankImports } from './storeOfImports'

const noCounts = { read: 0, new: 0, changed: 0, same: 0, gone: 0, refused: 0 }

/** The dry run. Of it is kept of which file and which bank it was made, and nothing of what the file says. */
export const checkImport: Handler<typeof bankApi.checkImport> = async ({ id, fileId }, call) => {
  const kept = await bankImports.open(id, call)
  const opened = await openTable(kept, fileId, call.requestId)
  if ('refused' in opened) return { refused: opened.refused, counts: noCounts, total: 0, problems: [], notes: [] }
  const { check } = await bankImports.claim(kept)
  const head = await findHead()
  const found = readBankTable(opened.table, await bankEntries(head))
  if (!found) throw new Error('a table with a header has no header')
  const { counts, problems } = found
  const checked = { hash: opened.hash, bank: head.revision, counts }
  if (!(await bankImports.settle(id, check, { state: 'checked', checked }))) throw new AppError('NOT_NOW')
  return {
    ...{ refused: null, counts, total: problems.length, problems: problems.slice(0, MOST_PROBLEMS) },
    notes: tableNotes(opened.table.notes),
  }
}

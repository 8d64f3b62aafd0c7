import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { mayWriteQuestions } from '@core/domain/quiz/bank/questionMoves'
import type { Handler } from '../_kit/serve'
import { bankImports } from './storeOfImports'

/** Makes an import and gives its file a place. The same id again gives the same place; somebody else's id is none. */
export const beginImport: Handler<typeof bankApi.beginImport> = async ({ id }, call) => {
  if (!mayWriteQuestions(call.staff, call.now)) throw new AppError('FORBIDDEN')
  return bankImports.begin(id, call)
}

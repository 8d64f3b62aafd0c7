import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import { PROBLEMS_AT_ONCE } from '@core/contract/shelterImport'
import type { Handler } from '../_kit/serve'
import { readProblemPage, shelterImports } from './storeOfImports'

/** A page of the report of the latest check. */
export const listProblems: Handler<typeof shelterApi.listProblems> = async ({ id, after }, call) => {
  const { checked, state } = await shelterImports.own(id, call)
  if (state === 'expired') throw new AppError('IMPORT_EXPIRED')
  if (!checked || state === 'refused') throw new AppError('NOT_NOW')
  const page = await readProblemPage(id, checked, Math.floor(after / PROBLEMS_AT_ONCE))
  const problems = page.slice(after % PROBLEMS_AT_ONCE)
  const next = after + problems.length
  return { problems, ...(next < checked.problems && problems.length > 0 && { next }) }
}

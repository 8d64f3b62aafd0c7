import { isRefusing, wordsOf, type Problem } from '@core/domain/shelter/importing/problems'
import { beginning } from '@core/domain/files/cellText'
import type { StagedProblem } from '../storeOfImports'

/** The problems of a file as its report tells them: in words, the column by its header as `shownHeaders` lets it be told. */
export function reportOf(problems: readonly Problem[], headers: readonly string[]): StagedProblem[] {
  const names = headers.map((header, at) => (header === '' ? `第${at + 1}列` : beginning(header, 100)))
  return problems.map((problem) => {
    const { row, code, column, cell } = problem
    const field = column === null ? null : (names[column] ?? `第${column + 1}列`)
    return { row, code, refused: isRefusing(code), says: wordsOf(problem), field, cell: cell === '' ? null : cell }
  })
}

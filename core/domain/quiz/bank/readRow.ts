import { readDate } from '../../files/cellDate'
import { said } from '../../files/cellText'
import { readYesNo } from '../../files/cellYesNo'
import { unmarked } from '../../files/csv'
import type { QuestionKind } from '../question'
import { readClip } from './clipText'
import { readBasis, readKind, readLevel, readUse, type BankColumn } from './columns'
import { letters, type QuestionContent } from './content'

/** Something about a row: in which column, and in words. A row that is refused is not taken. */
export interface RowProblem {
  code: string
  column: BankColumn | null
  refused: boolean
  says: string
}

/** The cells of a row by what they hold; a column that the file does not have is missing, an empty cell is ''. */
export type Cells = ReadonlyMap<BankColumn, string>

const RIGHT: ReadonlySet<string> = new Set(['正确', '对', '√', '✓', '是', 'T', 'TRUE'])
const WRONG: ReadonlySet<string> = new Set(['错误', '错', '×', '✗', '否', 'F', 'FALSE'])

/** The places of the right options that a cell names: 'AC', 'A、C', of right or wrong also 正确. Null: it names none. */
function readKey(cell: string, kind: QuestionKind | undefined): number[] | null {
  const text = cell
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s,、;；]+/g, '')
  if (kind === 'judge' && RIGHT.has(text)) return [0]
  if (kind === 'judge' && WRONG.has(text)) return [1]
  const places = Array.from(text, (letter) => letters.indexOf(letter))
  if (places.length === 0 || places.includes(-1) || new Set(places).size < places.length) return null
  return places.sort((a, b) => a - b)
}

const optionsOf = (cells: Cells): string[] | undefined => {
  const found = Array.from(letters, (letter) => cells.get(`option${letter}`))
  if (found.every((one) => one === undefined)) return undefined
  const texts = found.map((one) => unmarked(one ?? '').trim())
  const last = texts.reduce((at, text, place) => (text === '' ? at : place), -1)
  return texts.slice(0, last + 1)
}

/** The kind that a row is of, where it does not say: right or wrong, or as many answers as it has. */
function guessedKind(cells: Cells, options: readonly string[] | undefined): QuestionKind {
  if (said(cells.get('clip')) !== null) return 'signal'
  if (options?.length === 2 && RIGHT.has(options[0] ?? '') && WRONG.has(options[1] ?? '')) return 'judge'
  return (readKey(cells.get('key') ?? '', undefined)?.length ?? 1) > 1 ? 'multiple' : 'single'
}

/**
 * The question that a row says, and what is to be said of it. What the file has no column for stays as it is in the bank
 * (`before`). A value that cannot be read refuses the row: nothing is guessed that decides who sees a question, or how long.
 */
export function readRow(
  cells: Cells,
  before: QuestionContent | null,
): { content: QuestionContent; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const refuse = (column: BankColumn, says: string) =>
    problems.push({ code: `${column}Unread`, column, refused: true, says })
  const textOf = (column: BankColumn, kept: string): string => {
    const cell = cells.get(column)
    return cell === undefined ? kept : unmarked(cell).trim()
  }
  /** A cell that must be one of a set; where the file has no such column, what the bank has. */
  const oneOf = <T>(column: BankColumn, read: (cell: string) => T | undefined, kept: T | undefined, says: string) => {
    const cell = cells.get(column)
    const value = cell === undefined ? kept : read(cell)
    if (value === undefined) refuse(column, says)
    return value
  }
  const written = optionsOf(cells)
  const kindCell = said(cells.get('kind'))
  const kind =
    kindCell === null
      ? (before?.kind ?? guessedKind(cells, written))
      : (oneOf('kind', readKind, undefined, '题型认不出来（单选、多选、判断、辨声）。') ?? 'single')
  const options = kind === 'judge' && written?.length === 0 ? ['正确', '错误'] : (written ?? before?.options ?? [])
  const basisCell = said(cells.get('basis'))
  const basis =
    basisCell === null
      ? before?.basis
      : (oneOf('basis', readBasis, undefined, '依据类别认不出来。') ?? before?.basis ?? 'secondary')
  if (basis === undefined)
    problems.push({
      ...{ code: 'basisAssumed', column: null, refused: false },
      says: '没有写依据类别，按“其他资料”，并标为依据待核实。',
    })
  const answer = readYesNo(cells.get('needsConfirmation'))
  if (answer === 'unclear') refuse('needsConfirmation', '看不出是或否。')
  const isOpen = cells.has('needsConfirmation') ? answer === true : (before?.needsConfirmation ?? false)
  const day = readDate(cells.get('expiresOn'))
  if (day === 'unclear') refuse('expiresOn', '失效日期读不出来，要写成 2027-03-01 这样。')
  const clipCell = said(cells.get('clip'))
  const clip = clipCell === null ? undefined : readClip(clipCell)
  if (clip === null) refuse('clip', '声音读不出来，要写成“响36停24×3 播放61秒 声音”这样。')
  const key = readKey(cells.get('key') ?? '', kind)
  if (key === null) refuse('key', '答案读不出来，要写选项的字母。')
  const date = day === null || day === 'unclear' ? undefined : day.date
  const expiresOn = cells.has('expiresOn') ? date : before?.expiresOn
  const heard = cells.has('clip') ? (clip ?? undefined) : before?.clip
  const sources = cells.get('provenance')
  const content: QuestionContent = {
    ...{ kind, options, key: key ?? [], basis: basis ?? 'secondary' },
    needsConfirmation: isOpen || basis === undefined,
    topic: textOf('topic', before?.topic ?? ''),
    level: oneOf('level', readLevel, before?.level, '学段认不出来（小学、中学、成人）。') ?? 'adult',
    stem: textOf('stem', before?.stem ?? ''),
    explanation: textOf('explanation', before?.explanation ?? ''),
    citation: textOf('citation', before?.citation ?? ''),
    use: oneOf('use', readUse, before?.use, '用途要写“练习”或“正式答题”。') ?? 'reserved',
    provenance:
      sources === undefined
        ? (before?.provenance ?? [])
        : sources
            .split('\n')
            .map((line) => unmarked(line).trim())
            .filter(Boolean),
    ...(expiresOn !== undefined && { expiresOn }),
    ...(heard && { clip: heard }),
  }
  return { content, problems }
}

import { beginning, said } from '../../files/cellText'
import type { Table } from '../../files/table'
import { readClip } from './clipText'
import { columnsOf, headerRowOf, type BankColumn } from './columns'
import { askedBy, MOST_QUESTIONS, sameContent, type ContentField, type QuestionContent } from './content'
import { questionFaults } from './questionFaults'
import { readRow, type Cells, type RowProblem } from './readRow'

/** A question of the bank, as far as a table is held against it. */
export interface BankEntry {
  id: string
  version: number
  isRetired: boolean
  content: QuestionContent
}

/** A problem of a row: the number of the row in the file, the header of the column, and the cell as it was written. */
export interface TableProblem extends Omit<RowProblem, 'column'> {
  row: number
  field: string | null
  cell: string | null
}

/** What a table would change: for a question of the bank its id and the version it is made from, for a new one its own id or none. */
export interface Put {
  id: string | null
  from: number
  content: QuestionContent
}

export interface ReadTable {
  put: Put[]
  counts: { read: number; new: number; changed: number; same: number; gone: number; refused: number }
  problems: TableProblem[]
}

const ID = /^[A-Za-z0-9_-]{1,64}$/

const refusal = (code: string, column: BankColumn | null, says: string): RowProblem => ({
  ...{ code, column, refused: true, says },
})

/** The columns in which a field of a question stands, so that a fault of it is told beside its cell. */
const columnOf = (field: ContentField): BankColumn => (field === 'options' ? 'optionA' : field)

/** Which question of the bank a row is: by its number, or else by what it asks. */
function meant(cells: Cells, bank: readonly BankEntry[]): { id: string | null; entry: BankEntry | undefined } {
  const id = said(cells.get('id'))
  const asked = askedBy({ stem: cells.get('stem') ?? '', clip: readClip(cells.get('clip') ?? '') ?? undefined })
  const entry = bank.find((one) => (id === null ? askedBy(one.content) === asked : one.id === id))
  return { id: id ?? entry?.id ?? null, entry }
}

/** Why a row that can be read is all the same not taken, held against the bank. */
function againstBank(
  { id, entry }: ReturnType<typeof meant>,
  cells: Cells,
  content: QuestionContent,
  bank: readonly BankEntry[],
): RowProblem[] {
  const version = said(cells.get('version'))
  const asked = askedBy(content)
  const alike = bank.find((one) => one.id !== id && !one.isRetired && askedBy(one.content) === asked)
  if (id !== null && !ID.test(id)) return [refusal('idUnread', 'id', '题号只能用字母、数字、- 和 _。')]
  if (alike) return [refusal('alike', 'stem', `题库里已有题干相同的题：${alike.id}。`)]
  if (!entry || sameContent(entry.content, content)) return []
  if (entry.isRetired) return [refusal('retired', 'id', '这道题已经停用，要先在题库里恢复。')]
  if (version !== null && version !== String(entry.version))
    return [refusal('older', 'version', `题库里已是第 ${entry.version} 版，这一行是按第 ${version} 版改的。`)]
  return []
}

/**
 * Reads a table of questions and holds it against the bank: what it would change, and every row's problem. Null where no
 * row is a header that names the stem and the answer.
 */
export function readBankTable(table: Table, bank: readonly BankEntry[]): ReadTable | null {
  const header = headerRowOf(table.rows)
  if (header < 0) return null
  const names = table.rows[header] ?? []
  const columns = columnsOf(names)
  const put: Put[] = []
  const problems: TableProblem[] = []
  const counts = { read: 0, new: 0, changed: 0, same: 0, gone: 0, refused: 0 }
  const named = new Set<string>()
  const askedAt = new Map<string, number>()
  const unsaved = new Set(table.notes.filter(({ code }) => code === 'formulaWithoutValue').map(({ row }) => row))
  let added = 0

  table.rows.slice(header + 1).forEach((texts, at) => {
    if (texts.every((text) => text.trim() === '')) return
    const row = table.numbers[header + 1 + at] ?? header + 2 + at
    const cells: Cells = new Map(columns.flatMap((column, place) => (column ? [[column, texts[place] ?? '']] : [])))
    const which = meant(cells, bank)
    const { content, problems: found } = readRow(cells, which.entry?.content ?? null)
    const asked = askedBy(content)
    const first = askedAt.get(asked)
    const told = [
      ...found,
      ...(unsaved.has(row) ? [refusal('formulaWithoutValue', null, '公式没有保存计算结果。')] : []),
      ...(first !== undefined || (which.id !== null && named.has(which.id))
        ? [
            refusal(
              'twice',
              first === undefined ? 'id' : 'stem',
              `与前面的行是同一道题${first === undefined ? '' : `（第 ${first} 行）`}。`,
            ),
          ]
        : []),
    ]
    const faults = questionFaults(content)
      .filter(({ field }) => !told.some(({ column }) => column === columnOf(field)))
      .map(({ field, words }) => refusal(`${field}Fault`, columnOf(field), words))
    const all = [...told, ...faults, ...againstBank(which, cells, content, bank)]
    const isNew = !which.entry
    if (isNew && bank.length + added >= MOST_QUESTIONS && !all.some(({ refused }) => refused))
      all.push(refusal('tooMany', null, `题库最多 ${MOST_QUESTIONS} 道题。`))
    counts.read += 1
    if (asked !== '' && first === undefined) askedAt.set(asked, row)
    if (which.id !== null) named.add(which.id)
    for (const { column, ...problem } of all) {
      const place = column === null ? -1 : columns.indexOf(column)
      const cell = place < 0 ? '' : (texts[place] ?? '')
      const field = place < 0 ? null : beginning(names[place] ?? '', 100)
      problems.push({ ...problem, row, field, cell: cell === '' ? null : beginning(cell, 200) })
    }
    if (all.some(({ refused }) => refused)) counts.refused += 1
    else if (which.entry && sameContent(which.entry.content, content)) counts.same += 1
    else {
      counts[isNew ? 'new' : 'changed'] += 1
      added += isNew ? 1 : 0
      put.push({ id: which.id, from: which.entry?.version ?? 0, content })
    }
  })
  counts.gone = bank.filter(({ id, isRetired }) => !isRetired && !named.has(id)).length
  return { put, counts, problems }
}

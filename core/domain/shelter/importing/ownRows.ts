import type { ReadRows } from './readRows'

/** Leaves the rows of other people's districts out, each with its reason. */
export function ownRows(read: ReadRows, isOwn: (district: string) => boolean): ReadRows {
  const others = read.accepted.filter(({ patch }) => !isOwn(patch.district))
  if (others.length === 0) return read
  const problems = others.map(({ row }) => ({ row, code: 'notYours' as const, column: null, cell: '' }))
  return {
    ...read,
    taken: read.taken - others.length,
    accepted: read.accepted.filter(({ patch }) => isOwn(patch.district)),
    refused: [...read.refused, ...others.map(({ patch }) => patch)],
    problems: [...read.problems, ...problems].sort((a, b) => a.row - b.row),
  }
}

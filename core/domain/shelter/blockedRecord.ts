import { blockedRow, type Cell, type ColumnKind } from './blocked'
import type { BlockedKind } from './blockedRules'
import type { Shelter } from './shelter'

/** Fields whose words say what a place is or is called; the words of every other field say something else of it. */
const namingFields: readonly string[] = ['name', 'otherNames', 'kind', 'uses', 'level'] satisfies (keyof Shelter)[]

/** What the column of a field is; null: it has no field of its own. */
export function columnKindOf(field: string | null): ColumnKind {
  if (field === null) return 'unknown'
  return namingFields.includes(field) ? 'naming' : 'prose'
}

/**
 * The kind that a record is refused for, else null: asked wherever one is written, by import or by hand, and again before
 * it is published.
 */
export function blockedRecord(record: Shelter): BlockedKind | null {
  const { name, otherNames, extra } = record
  const prose = [
    record.town,
    record.address,
    record.entrance,
    record.floor,
    record.normalUse,
    record.opening,
    record.unit,
    record.authority,
    record.officeNumber,
    record.consent?.document,
    record.source?.document,
    record.checked?.by,
    record.approval?.by,
    record.approval?.documentNumber,
    ...record.facilities,
    ...record.photos.map(({ caption }) => caption),
  ]
  const cell = (column: ColumnKind, text: string, header = ''): Cell => ({ header, text, column })
  return blockedRow([
    ...[name, ...otherNames].map((text) => cell('naming', text)),
    ...prose.flatMap((text) => (text ? [cell('prose', text)] : [])),
    ...Object.entries(extra).map(([header, text]) => cell('unknown', text, header)),
  ])
}

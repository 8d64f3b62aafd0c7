import type { Entry } from './collection'
import type { Change } from './store'

/** Every document at one moment: by collection, in order of arrival. Entries are shared with the database, which never changes one. */
export type Snapshot = ReadonlyMap<string, readonly Entry[]>

/** The changes that make one collection into another. */
function changesOf(collection: string, before: readonly Entry[], after: readonly Entry[]): Change[] {
  const left = new Map(before.map(({ record, document }) => [record, document]))
  const kept = after.flatMap(({ record, document }): Change[] => {
    const same = left.get(record) === document
    left.delete(record)
    return same ? [] : [{ kind: 'keep', collection, record, document }]
  })
  return [...[...left.keys()].map((record): Change => ({ kind: 'drop', collection, record })), ...kept]
}

/** For each collection that differs, the changes that lead from one moment to the other. */
export function differences(from: Snapshot, to: Snapshot): Map<string, Change[]> {
  const found = new Map<string, Change[]>()
  for (const name of from.keys()) if (!to.has(name)) found.set(name, [{ kind: 'end', collection: name }])
  for (const [name, entries] of to) {
    const before = from.get(name)
    const changes = changesOf(name, before ?? [], entries)
    if (!before) changes.unshift({ kind: 'collection', collection: name })
    if (changes.length > 0) found.set(name, changes)
  }
  return found
}

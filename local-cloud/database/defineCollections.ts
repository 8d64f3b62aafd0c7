import type { Definitions } from './indexFile'
import type { Change, Store } from './store'

/** Makes the collections of the definitions last, so that what is kept says by itself which collections there are. */
export async function defineCollections(store: Store, definitions: Definitions): Promise<void> {
  const known = new Set(store.collections())
  const missing = [...definitions.keys()].filter((name) => !known.has(name))
  const changes = missing.map((collection): Change => ({ kind: 'collection', collection }))
  if (changes.length > 0) await store.write(changes)
}

import { mkdirSync } from 'node:fs'
import { EJSON } from 'bson'
import { open } from 'lmdb'
import { readDocument } from './readDocument'
import type { Change, Row, Store } from './store'

type Key = [kind: 'collection', name: string] | [kind: 'document', collection: string, record: number]

/** Keeps documents as texts of canonical EJSON in an lmdb file inside the folder. */
export function openLmdbStore(folder: string): Store {
  mkdirSync(folder, { recursive: true })
  // With overlappingSync a commit is reported before it has reached the disk.
  const kept = open<string, Key>(folder, { encoding: 'string', overlappingSync: false })

  function apply(change: Change): void {
    if (change.kind === 'collection') void kept.put(['collection', change.collection], '')
    else if (change.kind === 'drop') void kept.remove(['document', change.collection, change.record])
    else
      void kept.put(
        ['document', change.collection, change.record],
        EJSON.stringify(change.document, { relaxed: false }),
      )
  }

  return {
    collections: () =>
      [...kept.getKeys({ start: ['collection', ''], end: ['collection', '\uffff'] })].map(([, name]) => name),
    *rows(): Iterable<Row> {
      for (const { key, value } of kept.getRange({ start: ['document', '', 0], end: ['document', '\uffff', 0] })) {
        const [, collection, record] = key
        if (record !== undefined) yield { collection, record, document: readDocument(value) }
      }
    },
    async write(changes) {
      await kept.transaction(() => changes.forEach(apply))
    },
    close: () => kept.close(),
  }
}

/** The collections of the suite, each with its indexes as in an index file. */
export const collections = {
  items: { indexes: [] },
  others: { indexes: [] },
  people: {
    indexes: [
      { name: 'email', keys: [{ field: 'email', direction: 1 }], unique: true },
      { name: 'phone', keys: [{ field: 'phone', direction: 1 }], unique: true, sparse: true },
    ],
  },
  places: { indexes: [{ name: 'at', keys: [{ field: 'at', direction: '2dsphere' }] }] },
} as const

/** One collection of the suite, without its prefix. */
export type CollectionName = keyof typeof collections

/** An index as an index file has it. */
export interface Index {
  name: string
  keys: readonly { field: string; direction: 1 | -1 | '2dsphere' }[]
  unique?: boolean
  sparse?: boolean
}

/** Every collection with its indexes. */
export const definitions: readonly (readonly [CollectionName, readonly Index[]])[] = [
  ['items', collections.items.indexes],
  ['others', collections.others.indexes],
  ['people', collections.people.indexes],
  ['places', collections.places.indexes],
]

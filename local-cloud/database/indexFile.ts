import { readFile } from 'node:fs/promises'

/** Whether an index goes up or down, or is for geo queries. */
export type Direction = 1 | -1 | '2dsphere'

/**
 * One index of a collection. Of a unique one, only one document may lack the field: missing counts as null. A sparse one
 * passes over documents that lack all its fields.
 */
export interface IndexDefinition {
  name: string
  keys: readonly { field: string; direction: Direction }[]
  unique: boolean
  sparse?: boolean
}

/** Every collection that exists from the start, with its indexes. */
export type Definitions = ReadonlyMap<string, readonly IndexDefinition[]>

/** The platform's limits: fields of one index, indexes of one collection. */
const MOST_FIELDS = 31
const MOST_INDEXES = 100

function asObject(value: unknown, place: string, allowed?: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place} must be an object.`)
  for (const key of Object.keys(value)) {
    if (allowed && !allowed.includes(key)) throw new Error(`${place} has '${key}'; it may have ${allowed.join(', ')}.`)
  }
  return value as Record<string, unknown>
}

function asList(value: unknown, place: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new Error(`${place} must be a list that is not empty.`)
  if (value.length > most) throw new Error(`${place} has ${value.length} fields; an index has at most ${most}.`)
  return value
}

function asYesOrNo(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${place} is true or false.`)
  return value
}

function readKey(value: unknown, place: string): { field: string; direction: Direction } {
  const { field, direction } = asObject(value, place, ['field', 'direction'])
  if (typeof field !== 'string' || field === '') throw new Error(`${place} needs the name of a field.`)
  if (direction !== 1 && direction !== -1 && direction !== '2dsphere')
    throw new Error(`${place} has direction 1, -1 or '2dsphere'; other kinds of index are not supported.`)
  return { field, direction }
}

function readIndex(value: unknown, place: string): IndexDefinition {
  const { name, keys, unique = false, sparse = false } = asObject(value, place, ['name', 'keys', 'unique', 'sparse'])
  if (typeof name !== 'string' || name === '') throw new Error(`${place} needs a name.`)
  const index = {
    name,
    keys: asList(keys, `${place}.keys`, MOST_FIELDS).map((key, at) => readKey(key, `${place}.keys[${at}]`)),
    unique: asYesOrNo(unique, `${place}.unique`),
    sparse: asYesOrNo(sparse, `${place}.sparse`),
  }
  const isGeo = index.keys.some(({ direction }) => direction === '2dsphere')
  if (isGeo && (index.keys.length > 1 || index.unique))
    throw new Error(`${place}: a 2dsphere index has one field here and is not unique.`)
  return index
}

function readCollection(value: unknown, place: string): IndexDefinition[] {
  const { indexes = [] } = asObject(value, place, ['indexes'])
  if (!Array.isArray(indexes)) throw new Error(`${place}.indexes must be a list.`)
  if (indexes.length > MOST_INDEXES)
    throw new Error(`${place} has ${indexes.length} indexes; a collection has at most ${MOST_INDEXES}.`)
  const read = indexes.map((index, at) => readIndex(index, `${place}.indexes[${at}]`))
  for (const [at, { name }] of read.entries()) {
    if (read.findIndex((other) => other.name === name) !== at)
      throw new Error(`${place} has two indexes called '${name}'.`)
  }
  return read
}

/**
 * Reads the index file, `{ "collections": { "<name>": { "indexes": [ … ] } } }`.
 * Refuses whatever it does not know, naming the place, so that a misspelt index is never silently missing.
 */
export async function readIndexFile(path: string): Promise<Definitions> {
  const file = asObject(JSON.parse(await readFile(path, 'utf8')), path, ['collections'])
  const collections = asObject(file.collections, `${path}: collections`)
  return new Map(
    Object.entries(collections).map(([name, value]) => [name, readCollection(value, `${path}: collections.${name}`)]),
  )
}

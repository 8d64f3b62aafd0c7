import { readFile } from 'node:fs/promises'

/** One index of a collection. Of a unique one, only one document may lack the field: missing counts as null. */
export interface IndexDefinition {
  name: string
  keys: readonly { field: string; direction: 1 | -1 }[]
  unique: boolean
}

/** Every collection that exists from the start, with its indexes. */
export type Definitions = ReadonlyMap<string, readonly IndexDefinition[]>

function asObject(value: unknown, place: string, allowed?: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place} must be an object.`)
  for (const key of Object.keys(value)) {
    if (allowed && !allowed.includes(key)) throw new Error(`${place} has '${key}'; it may have ${allowed.join(', ')}.`)
  }
  return value as Record<string, unknown>
}

function asList(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new Error(`${place} must be a list that is not empty.`)
  return value
}

function readKey(value: unknown, place: string): { field: string; direction: 1 | -1 } {
  const { field, direction } = asObject(value, place, ['field', 'direction'])
  if (typeof field !== 'string' || field === '') throw new Error(`${place} needs the name of a field.`)
  if (direction !== 1 && direction !== -1)
    throw new Error(`${place} has direction 1 or -1; other kinds of index are not supported.`)
  return { field, direction }
}

function readIndex(value: unknown, place: string): IndexDefinition {
  const { name, keys, unique = false } = asObject(value, place, ['name', 'keys', 'unique'])
  if (typeof name !== 'string' || name === '') throw new Error(`${place} needs a name.`)
  if (typeof unique !== 'boolean') throw new Error(`${place}: unique is true or false.`)
  return { name, keys: asList(keys, `${place}.keys`).map((key, at) => readKey(key, `${place}.keys[${at}]`)), unique }
}

function readCollection(value: unknown, place: string): IndexDefinition[] {
  const { indexes = [] } = asObject(value, place, ['indexes'])
  if (!Array.isArray(indexes)) throw new Error(`${place}.indexes must be a list.`)
  return indexes.map((index, at) => readIndex(index, `${place}.indexes[${at}]`))
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

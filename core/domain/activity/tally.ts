/** How many parts an activity's tallies are kept in, so that sheets that come at the same time do not wait for one document. */
export const SHARDS = 32

/** Which of somebody's sheets of an activity there can be. */
export const ORDINALS: readonly number[] = [1, 2, 3]

/** Keys of sheets by whether they are of a person who joined, or under a ticket: what follows is a digest, of nobody any more once the salt is gone. */
export const keyOf = (digest: string, of: 'person' | 'ticket'): string => `${of === 'person' ? 'p' : 't'}${digest}`

/** The digest of a key, without whether it is a person's. */
export const digestOf = (key: string): string => key.slice(1)

/** In which part the sheets under a key are counted: the same on every machine (FNV-1a). */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193)
  return (hash >>> 0) % SHARDS
}

/** Under which name a sheet stands in its part: the key, and which of this person's sheets it is. */
export const sheetName = (key: string, ordinal: number): string => `${key}~${ordinal}`

/** The key of a sheet's name. */
export const keyOfName = (name: string): string => name.slice(0, name.lastIndexOf('~'))

/** Whether a sheet was handed in under a ticket. */
export const isTicket = (name: string): boolean => name.startsWith('t')

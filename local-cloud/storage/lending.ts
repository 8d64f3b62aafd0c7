import { againstTheRule } from '../refusal'

/** Seconds an address is good for: a day, which is also the longest. */
export const LONGEST_SECONDS = 86_400

/** How many files one request may name. */
const MOST_FILES = 50

/** The seconds for which a file is lent: as wished, at most a day; a day where nothing sensible was wished. */
export function lendingSeconds(wish: unknown): number {
  return typeof wish === 'number' && wish >= 1 ? Math.min(Math.floor(wish), LONGEST_SECONDS) : LONGEST_SECONDS
}

/** A list of files that a request names. Refuses what is no list, an empty one, and more than 50 files. */
export function fileList(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw againstTheRule('The request needs a list of file ids.')
  if (value.length > MOST_FILES)
    throw againstTheRule(`One request may name ${MOST_FILES} files, not ${value.length}: ask in parts.`)
  return value
}

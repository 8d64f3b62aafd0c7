import { readText, removeText, writeText } from '@/platform/storage'
import { onChangedElsewhere } from '@/platform/storageWatch'

/** What is kept of one thing: with a version, since a phone may come back with what a build of weeks ago wrote. */
interface Kept {
  version: number
  value: unknown
}

/** One thing that the phone keeps between openings. */
export interface Keeper<T> {
  read(): T
  /** False when the phone has no room; then what was kept before is still there. */
  write(value: T): boolean
  forget(): void
  /** Calls back when another window of the program changed it. */
  watch(changed: () => void): void
}

/**
 * Keeps one thing under a key, in a version. `migrate` takes what an older version left and yields today's form, or null
 * when nothing can be made of it; what cannot be read is as if it were not there.
 */
export function keeper<T>(
  key: string,
  version: number,
  empty: T,
  migrate: (value: unknown, version: number) => T | null = () => null,
): Keeper<T> {
  const read = (): T => {
    const text = readText(key)
    if (text === null) return empty
    try {
      const kept = JSON.parse(text) as Kept
      return kept.version === version ? (kept.value as T) : (migrate(kept.value, kept.version) ?? empty)
    } catch {
      return empty
    }
  }
  return {
    read,
    write: (value) => writeText(key, JSON.stringify({ version, value } satisfies Kept)),
    forget: () => removeText(key),
    watch: (changed) => onChangedElsewhere(key, changed),
  }
}

import type { Cloud } from './sdk'

/** Loads an SDK, by its package's name or by the path of its bundle. */
export async function loadSdk(path: string): Promise<Cloud> {
  const loaded = (await import(path)) as Cloud & { default?: Cloud }
  return loaded.default ?? loaded
}

import type { Manifest } from '@core/domain/publication/packs'
import { collection } from './database'

/** A file that no manifest names any more: of which pack, and since when (ms); 0: it must go at once. */
export interface Retired {
  fileId: string
  name?: string
  at: number
}

/** The manifest as it is kept: beside the packs in force, what phones may count, and the files that must go. */
export interface KeptManifest extends Manifest {
  _id: string
  retired: Retired[]
  /** Files that somebody is removing at this moment, and since when (ms): nothing is published under their names meanwhile. */
  leaving?: { fileId: string; at: number }[]
  /** How often somebody began to remove files. */
  removals?: number
  /** Ids of what is out: the only ones of which it is counted how often they were opened. */
  counted?: string[]
}

export const MANIFEST_ID = 'public'

const manifests = () => collection<KeptManifest>('manifest')

export const findKeptManifest = (): Promise<KeptManifest | null> => manifests().find(MANIFEST_ID)

/** Keeps the first manifest; false where there is one. */
export const keepFirstManifest = async (first: KeptManifest): Promise<boolean> =>
  (await manifests().insert(first)) === 'inserted'

/** Changes the manifest where since it was read nobody published anything or began to remove a file; false where somebody did. */
export async function changeManifest(
  { revision, removals }: KeptManifest,
  change: Partial<KeptManifest>,
): Promise<boolean> {
  const where = { _id: MANIFEST_ID, revision, removals: removals ?? ({ missing: true } as const) }
  return (await manifests().update(where, { ...change })) === 1
}

import type { publicationApi } from '@core/contract/publication'
import type { Handler } from '../_kit/serve'
import { readManifest } from '../_kit/publish'
import { countReach } from './reach'

/** How long (ms) an instance answers from what it read: ten o'clock on 13 March then costs the database one read in ten seconds and instance. */
const KEPT_FOR = 10_000

let kept: { manifest: Awaited<ReturnType<typeof readManifest>>; at: number } | null = null

/** The packs in force, at most ten seconds old, with the server's time. */
export const getManifest: Handler<typeof publicationApi.getManifest> = async ({ opened }, { now }) => {
  if (!kept || now - kept.at >= KEPT_FOR || now < kept.at) kept = { manifest: await readManifest(), at: now }
  const { counted, ...manifest } = kept.manifest
  await countReach(opened, counted, now)
  return { ...manifest, now }
}

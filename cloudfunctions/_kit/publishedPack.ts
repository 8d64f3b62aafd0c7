import type { PackName, Packs } from '@core/domain/publication/packs'
import { cloud } from './cloud'
import { readManifest } from './publish'

const kept = new Map<PackName, { hash: string; pack: unknown }>()

/** A pack as it is in force, exactly what phones read; null before the first. It is fetched anew only when it changed. */
export async function publishedPack<N extends PackName>(name: N): Promise<Packs[N] | null> {
  const entry = (await readManifest()).packs[name]
  if (!entry) return null
  const before = kept.get(name)
  if (before?.hash === entry.hash) return before.pack as Packs[N]
  const { fileContent } = await cloud.downloadFile({ fileID: entry.fileId })
  const pack = JSON.parse(fileContent.toString('utf8')) as Packs[N]
  kept.set(name, { hash: entry.hash, pack })
  return pack
}

import { createHash, randomUUID } from 'node:crypto'
import {
  formatOf,
  type AllPacks,
  type FilePackName,
  type Manifest,
  type PackEntry,
  type PackName,
  type Packs,
} from '@core/domain/publication/packs'
import { cloud } from './cloud'
import {
  changeManifest,
  findKeptManifest,
  keepFirstManifest,
  MANIFEST_ID,
  type KeptManifest,
  type Retired,
} from './keptManifest'
import { isLeaving, removeOverdue, whenSettled } from './removeOverdue'

/** Somebody else published since the manifest was read: what was to be published may be older than that. */
export class Overtaken extends Error {}

/** A name as it can be the name of a field in the database, which takes no dots; and back. */
const fieldOf = (name: string): string => name.replaceAll('.', '/')
const nameOf = (field: string): string => field.replaceAll('/', '.')

/** The manifest as kept, with the packs under their names; null before the first publication. */
async function findManifest(): Promise<KeptManifest | null> {
  const kept = await findKeptManifest()
  if (!kept) return null
  return {
    ...kept,
    packs: Object.fromEntries(Object.entries(kept.packs).map(([field, entry]) => [nameOf(field), entry])),
  }
}

/** Packs as they are kept. */
const keptPacks = (packs: Readonly<Record<string, PackEntry>>): Record<string, PackEntry> =>
  Object.fromEntries(Object.entries(packs).map(([name, entry]) => [fieldOf(name), entry]))

/** The packs in force, with the ids that may be counted. Before the first publication there are none, at revision 0. */
export async function readManifest(): Promise<Manifest & { counted: readonly string[] }> {
  const kept = await findManifest()
  if (!kept) return { line: '', revision: 0, packs: {}, counted: [] }
  const { line, revision, packs, counted = [] } = kept
  return { line, revision, packs, counted }
}

async function upload(path: string, text: string): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })
  return fileID
}

/** What names a pack and proves it: the hash of the file that it becomes. */
export const hashOfPack = (pack: object): string => hashOf(JSON.stringify(pack))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Publishing {
  /** Sample data says so wherever it shows: of all packs, or of which. */
  sample: boolean | Readonly<Record<string, boolean>>
  now: number
  /** The former packs held something that must go at once; otherwise their files stay for seven days. */
  withdrawn?: boolean
  /** Publishes only where the manifest is still at this revision, else rejects with `Overtaken`. */
  since?: number
  /** Ids of which phones may count how often they were opened. */
  counted?: readonly string[]
}

/**
 * Puts packs into force, all at once: first their files, under the hash of their content, then the manifest, where it is still at the
 * revision that was read, else again from there. A pack that is in force already stays as it is; one that is null leaves the
 * manifest. Then it writes the manifest
 * as the static file that the web reads, and last it takes away the files whose time is over. Whoever dies in between leaves the former
 * packs or the new ones; publishing again does what was left.
 */
export async function publishPacks(
  packs: { [N in keyof AllPacks]?: AllPacks[N] | null },
  { sample, now, withdrawn = false, since, counted }: Publishing,
): Promise<Manifest> {
  const gone = Object.keys(packs).filter((name) => packs[name as keyof AllPacks] === null)
  const wanted = Object.entries(packs).flatMap(([name, pack]) => {
    if (pack === null) return []
    const text = JSON.stringify(pack)
    return [{ name: name as PackName | FilePackName, text, hash: hashOf(text) }]
  })
  const present = await findManifest()
  if (since !== undefined && (present?.revision ?? 0) !== since) throw new Overtaken()
  const isSample = (name: string): boolean => (typeof sample === 'boolean' ? sample : sample[name] === true)
  const inForce = ({ name, hash }: (typeof wanted)[0]): boolean =>
    present?.packs[name]?.hash === hash && present.packs[name].sample === isSample(name)
  const fresh = wanted.filter((pack) => !inForce(pack))
  const atOnce = withdrawn ? [...wanted.map(({ name }) => name), ...gone] : []
  // The pack without what was withdrawn may be in force already, by somebody who did not know yet that something was.
  const mustGo = present?.retired.some((file) => goesAtOnce(file, atOnce) && file.at > 0) ?? false
  if (fresh.length > 0 || mustGo || gone.some((name) => present?.packs[name])) {
    const entries: Record<string, PackEntry | null> = Object.fromEntries(gone.map((name) => [name, null]))
    const hashes = fresh.map(({ hash }) => hash)
    let isDone = false
    while (!isDone) {
      const settled = await whenSettled(hashes, now)
      if (settled && isLeaving(settled, hashes)) throw new Overtaken()
      for (const { name, text, hash } of fresh) {
        const fileId = await upload(`packs/${hash}.json`, text)
        const bytes = Buffer.byteLength(text)
        entries[name] = { format: formatOf(name), hash, bytes, fileId, sample: isSample(name), publishedAt: now }
      }
      isDone = await flip(entries, { now, atOnce, since, counted, removals: settled?.removals })
    }
  }
  const manifest = await writeStaticManifest()
  await removeOverdue(now)
  return manifest
}

/** Puts one pack into force: see `publishPacks`. */
export async function publishPack<N extends PackName>(name: N, pack: Packs[N], options: Publishing): Promise<Manifest> {
  const packs: Partial<Packs> = { [name]: pack }
  return publishPacks(packs, options)
}

/** Whether a file that no manifest names held something of these packs, and must go at once. */
const goesAtOnce = ({ name = '' }: Retired, atOnce: readonly string[]): boolean => atOnce.includes(name)

interface Flipping {
  now: number
  atOnce: readonly string[]
  since: number | undefined
  counted: readonly string[] | undefined
  /** How often files had been removed when those of the entries were uploaded. */
  removals: number | undefined
}

/**
 * Enters packs in the manifest where nobody else changes it at this moment; false where somebody did. All former files of the
 * packs named in `atOnce` are to go at once: what was withdrawn stands in earlier ones too.
 */
async function flip(
  entries: Readonly<Record<string, PackEntry | null>>,
  { now, atOnce, since, counted, removals }: Flipping,
): Promise<boolean> {
  const kept = await findManifest()
  // What was uploaded before somebody began to remove files may be among those.
  if (kept && kept.removals !== removals) return false
  if (since !== undefined && (kept?.revision ?? 0) !== since) throw new Overtaken()
  const more = counted ? { counted: [...counted] } : {}
  const after = Object.entries({ ...kept?.packs, ...entries }).filter(
    (one): one is [string, PackEntry] => one[1] !== null,
  )
  const packs = keptPacks(Object.fromEntries(after))
  if (!kept) {
    const first: KeptManifest = {
      _id: MANIFEST_ID,
      line: randomUUID(),
      revision: 1,
      packs,
      retired: [],
      removals: 0,
      ...more,
    }
    return keepFirstManifest(first)
  }
  const names = Object.keys(entries)
  const stay = new Set(after.map(([, { fileId }]) => fileId))
  const left = names.flatMap((name): Retired[] => {
    const former = kept.packs[name]
    return former ? [{ fileId: former.fileId, name, at: now }] : []
  })
  const retired = [...kept.retired, ...left]
    .filter(({ fileId }) => !stay.has(fileId))
    .map((file) => (goesAtOnce(file, atOnce) ? { ...file, at: 0 } : file))
  const changed = { revision: kept.revision + 1, packs, retired, ...more }
  return changeManifest(kept, changed)
}

/** Two publishers may write the static manifest at the same time: who finds a newer one afterwards writes again. */
async function writeStaticManifest(): Promise<Manifest> {
  let manifest = await readManifest()
  for (;;) {
    const { line, revision, packs } = manifest
    await upload('packs/manifest.json', JSON.stringify({ line, revision, packs }))
    const latest = await readManifest()
    if (latest.revision === revision) return { line, revision, packs }
    manifest = latest
  }
}

import { create } from 'zustand'
import { FILE_PACK_FORMAT, type AllPacks, type FilePackName, type PackEntry } from '@core/domain/publication/packs'
import { download } from '@/platform/download'
import { exclusively } from '@/platform/exclusively'
import { listFiles, readFile, removeFile, writeFile } from '@/platform/files'
import { keeper } from '@/session/kept'
import { hashOf } from './hashOf'
import { usePublished } from './packs'

/** A pack that lies on the phone as a file named by the hash of its content. */
interface KeptFile {
  hash: string
  sample: boolean
}

/** Which file is which pack. Writing this is the moment at which a new pack takes the place of the one before. */
type KeptFiles = Partial<Record<FilePackName, KeptFile>>

const kept = keeper<KeptFiles>('filePacks', 1, {})

/** The packs on the phone that are files, and whether the cloud was asked for them since the program was opened. */
export const useFilePacks = create<{ kept: KeptFiles; asked: boolean }>(() => ({ kept: kept.read(), asked: false }))

kept.watch(() => useFilePacks.setState({ kept: kept.read() }))

const nameOf = (hash: string) => `${hash}.json`

function note(name: FilePackName, file: KeptFile | undefined): void {
  const { [name]: _, ...others } = kept.read()
  const all = file ? { ...others, [name]: file } : others
  if (kept.write(all)) useFilePacks.setState({ kept: all })
}

/** What may be taken: a format that is understood, and no sample data in a release. */
const acceptable = (entry: PackEntry | undefined): entry is PackEntry =>
  entry?.format === FILE_PACK_FORMAT && !(RELEASE && entry.sample)

/** Fetches a pack, verifies it, keeps its file, and only then goes by it; broken off anywhere, the one before is in force. */
async function take(name: FilePackName, { hash, fileId, sample }: PackEntry): Promise<void> {
  if (!(await listFiles()).includes(nameOf(hash))) {
    const { bytes } = await download(fileId, nameOf(hash))
    if ((await hashOf(bytes)) !== hash) throw new Error(`the pack ${name} arrived damaged`)
    if (!(await writeFile(nameOf(hash), bytes))) throw new Error(`no room for the pack ${name}`)
  }
  note(name, { hash, sample })
}

/** Removes the files that are no pack in force: those of packs before, and those whose writing was broken off. */
async function sweep(): Promise<void> {
  const inForce = Object.values(kept.read()).flatMap((file) => (file ? [nameOf(file.hash)] : []))
  for (const name of await listFiles()) if (!inForce.includes(name)) await removeFile(name)
}

/**
 * Brings the packs that are files up to what the manifest says: the list of places, and the details of those districts
 * that somebody has looked at here. Without a network everything stays as it is.
 */
export async function renewFilePacks(): Promise<void> {
  const { manifest } = usePublished.getState()
  if (manifest)
    await exclusively('filePacks', async () => {
      for (const name of new Set(['shelters', ...Object.keys(kept.read())] as FilePackName[])) {
        const entry = manifest.packs[name]
        if (!entry) note(name, undefined)
        else if (acceptable(entry) && entry.hash !== kept.read()[name]?.hash)
          await take(name, entry).catch(() => undefined)
      }
      await sweep()
    })
  useFilePacks.setState({ asked: true })
}

/** Sees to it that a pack is on the phone as it is in force, where there is a network. */
export async function fetchFilePack(name: FilePackName): Promise<void> {
  const entry = usePublished.getState().manifest?.packs[name]
  if (!acceptable(entry)) return
  await exclusively('filePacks', async () => {
    if (entry.hash !== kept.read()[name]?.hash) await take(name, entry).catch(() => undefined)
  })
}

/** A pack that lies on the phone, read from its file; null when there is none that may be used. */
export async function readFilePack<N extends FilePackName>(name: N): Promise<AllPacks[N] | null> {
  const file = kept.read()[name]
  if (!file || (RELEASE && file.sample)) return null
  const text = await readFile(nameOf(file.hash))
  try {
    return JSON.parse(text ?? '') as AllPacks[N]
  } catch {
    // The file is gone or damaged: it is fetched again next time.
    await removeFile(nameOf(file.hash))
    note(name, undefined)
    return null
  }
}

import { create } from 'zustand'
import {
  FILE_PACK_FORMAT,
  type AllPacks,
  type FilePackName,
  type Manifest,
  type PackEntry,
} from '@core/domain/publication/packs'
import { download } from '@/platform/download'
import { exclusively } from '@/platform/exclusively'
import { listFiles, readFile, removeFile, writeFile } from '@/platform/files'
import { keeper } from '@/session/kept'
import { hashOf } from './hashOf'
import { forgetPictures } from './forgetPictures'
import { usePublished } from './packs'

/** A pack that lies on the phone as a file named by the hash of its content. */
interface KeptFile {
  hash: string
  sample: boolean
}

/**
 * Which file is which pack; null: it is wanted here, and what there was of it belongs to the list no more. Writing this is
 * the moment at which a new pack takes the place of the one before.
 */
type KeptFiles = Partial<Record<FilePackName, KeptFile | null>>

const kept = keeper<KeptFiles>('filePacks', 1, {})

/** The packs on the phone that are files, and whether the cloud was asked for them since the program was opened. */
export const useFilePacks = create<{ kept: KeptFiles; asked: boolean }>(() => ({ kept: kept.read(), asked: false }))

kept.watch(() => useFilePacks.setState({ kept: kept.read() }))

const nameOf = (hash: string) => `${hash}.json`

function noteAll(all: KeptFiles): void {
  if (kept.write(all)) useFilePacks.setState({ kept: all })
}

const note = (name: FilePackName, file: KeptFile | null): void => noteAll({ ...kept.read(), [name]: file })

/**
 * Goes by a list, or by none. What lies here of its details stays where the manifest names it as well: a place that was
 * withdrawn, or of which less may be shown, is gone from both at the same moment.
 */
function noteList(file: KeptFile | undefined, { packs }: Manifest): void {
  const { shelters: _, ...details } = kept.read()
  const belonging = Object.entries(details).flatMap(([name, one]) => {
    const entry = packs[name]
    return entry && file ? [[name, one?.hash === entry.hash ? one : null] as const] : []
  })
  noteAll({ ...Object.fromEntries(belonging), ...(file && { shelters: file }) })
}

/** What may be taken: a format that is understood, and no sample data in a release. */
const acceptable = (entry: PackEntry | undefined): entry is PackEntry =>
  entry?.format === FILE_PACK_FORMAT && !(RELEASE && entry.sample)

/** Fetches a pack, verifies it and keeps its file; yields it to be gone by. Rejects where it did not come whole. */
async function fetched(name: FilePackName, { hash, fileId, sample }: PackEntry): Promise<KeptFile> {
  if (!(await listFiles()).includes(nameOf(hash))) {
    const { bytes } = await download(fileId, nameOf(hash))
    if ((await hashOf(bytes)) !== hash) throw new Error(`the pack ${name} arrived damaged`)
    if (!(await writeFile(nameOf(hash), bytes))) throw new Error(`no room for the pack ${name}`)
  }
  return { hash, sample }
}

/** Removes the files that are no pack in force: those of packs before, and those whose writing was broken off. */
async function sweep(): Promise<void> {
  const wanted = Object.values(kept.read())
  const inForce = wanted.flatMap((file) => (file ? [nameOf(file.hash)] : []))
  for (const name of await listFiles()) if (!inForce.includes(name)) await removeFile(name)
  // Which photos details name that are still to come is known only once they are here.
  if (!wanted.includes(null)) await forgetPictures(inForce)
}

/** Brings the list up to a manifest. False: what is here is not the list of that manifest. */
async function bringList(manifest: Manifest): Promise<boolean> {
  const entry = manifest.packs.shelters
  if (!entry) noteList(undefined, manifest)
  else if (entry.hash !== kept.read().shelters?.hash) {
    if (!acceptable(entry)) return false
    try {
      noteList(await fetched('shelters', entry), manifest)
    } catch {
      return false
    }
  }
  return true
}

/** Brings the list up to what the manifest says, and then these details: those of another list are of no use to it. */
async function bring(wanted: () => readonly FilePackName[]): Promise<void> {
  const { manifest } = usePublished.getState()
  if (!manifest || !(await bringList(manifest))) return
  for (const name of wanted()) {
    const entry = manifest.packs[name]
    if (acceptable(entry) && entry.hash !== kept.read()[name]?.hash)
      note(name, await fetched(name, entry).catch(() => null))
  }
  await sweep()
}

const isDetails = (name: string): boolean => name !== 'shelters'

/**
 * Brings the packs that are files up to what the manifest says: the list of places, and the details of those districts
 * that somebody has looked at here. Without a network everything stays as it is.
 */
export async function renewFilePacks(): Promise<void> {
  await exclusively('filePacks', () => bring(() => (Object.keys(kept.read()) as FilePackName[]).filter(isDetails)))
  useFilePacks.setState({ asked: true })
}

/** Sees to it that the details of a district are on the phone as they belong to the list in force, where there is a network. */
export async function fetchFilePack(name: FilePackName): Promise<void> {
  await exclusively('filePacks', () => bring(() => [name]))
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
    note(name, null)
    return null
  }
}

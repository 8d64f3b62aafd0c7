import sha256 from 'fast-sha256'
import { create } from 'zustand'
import {
  newerManifest,
  packFormats,
  packNames,
  packsToFetch,
  type Manifest,
  type PackName,
  type Packs,
} from '@core/domain/publication/packs'
import { download } from '@/platform/download'
import { keeper } from '@/session/kept'
import { askManifest } from './manifest'

/** A pack as the phone holds it, whole, under the hash that proved it. */
interface Held<N extends PackName> {
  hash: string
  sample: boolean
  pack: Packs[N]
}

type AllHeld = { [N in PackName]?: Held<N> }

const keptManifest = keeper<Manifest | null>('manifest', 1, null)

/** The manifest the phone goes by; null before the first. */
export const usePublished = create<{ manifest: Manifest | null }>(() => ({ manifest: keptManifest.read() }))
const keepers = Object.fromEntries(
  packNames.map((name) => [name, keeper<unknown>(`pack.${name}`, packFormats[name], null)]),
) as { [N in PackName]: ReturnType<typeof keeper<Held<N> | null>> }

/** A pack as it was kept. A release does not read what a phone has left of sample data from a build for a desk. */
function keptPack(name: PackName) {
  const held = keepers[name].read()
  return held && !(held.sample && RELEASE) ? held : undefined
}

/** The packs the phone holds. Those that ship inside the app are the business of whoever reads them. */
export const usePacks = create<AllHeld>(() => Object.fromEntries(packNames.map((name) => [name, keptPack(name)])))

function take<N extends PackName>(name: N, held: Held<N> | null): void {
  if (held) (keepers[name] as ReturnType<typeof keeper<Held<N> | null>>).write(held)
  else keepers[name].forget()
  usePacks.setState({ [name]: held ?? undefined })
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

async function fetchPack(name: PackName, { hash, fileId, sample }: { hash: string; fileId: string; sample: boolean }) {
  const { text, bytes } = await download(fileId, `${hash}.json`)
  if (hexadecimal(sha256(bytes)) !== hash) throw new Error(`the pack ${name} arrived damaged`)
  take(name, { hash, sample, pack: JSON.parse(text) as never })
}

/** How the last question for new packs went; before its answer nobody knows what is out. */
export type Renewal = 'asking' | 'whole' | 'failed'
export const useRenewal = create<{ renewal: Renewal }>(() => ({ renewal: 'asking' }))

/** Takes over what is in force. Yields whether the cloud answered, and whether everything that is new has come. */
async function renew(): Promise<{ answered: boolean; whole: boolean }> {
  let manifest: Manifest
  try {
    manifest = newerManifest(keptManifest.read(), await askManifest())
  } catch {
    return { answered: false, whole: false }
  }
  keptManifest.write(manifest)
  usePublished.setState({ manifest })
  const held = usePacks.getState()
  const hashes = Object.fromEntries(packNames.map((name) => [name, held[name]?.hash])) as Partial<
    Record<PackName, string>
  >
  // A pack that is no longer in the manifest is no longer in force.
  for (const name of packNames) if (held[name] && !manifest.packs[name]) take(name, null)
  const wanted = packsToFetch(manifest, hashes, RELEASE)
  const came = await Promise.all(
    wanted.map(({ name, entry }) =>
      fetchPack(name, entry).then(
        () => true,
        () => false,
      ),
    ),
  )
  return { answered: true, whole: !came.includes(false) }
}

let turn = 0

/**
 * Asks which packs are in force and fetches those that are new, each whole and verified before it takes the place of the
 * one before. Without a network everything stays as it is. True when the cloud answered.
 */
export async function renewPacks(): Promise<boolean> {
  const mine = ++turn
  useRenewal.setState({ renewal: 'asking' })
  const { answered, whole } = await renew()
  if (mine === turn) useRenewal.setState({ renewal: whole ? 'whole' : 'failed' })
  return answered
}

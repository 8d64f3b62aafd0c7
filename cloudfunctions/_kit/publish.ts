import { createHash, randomUUID } from 'node:crypto'
import { DAY } from '@core/domain/moment'
import { packFormats, type Manifest, type PackName, type Packs } from '@core/domain/publication/packs'
import { cloud } from './cloud'
import { collection } from './database'

/** The manifest as it is kept: beside the packs in force, the files that no manifest names any more. */
interface KeptManifest extends Manifest {
  _id: string
  retired: { fileId: string; at: number }[]
}

const manifests = () => collection<KeptManifest>('manifest')
const ID = 'public'

/** How long (ms) a file that no manifest names stays, for phones that read the manifest just before. */
const KEPT_FOR = 7 * DAY

/** The packs in force. Before the first publication there are none, at revision 0. */
export async function readManifest(): Promise<Manifest> {
  const kept = await manifests().find(ID)
  return kept ? { line: kept.line, revision: kept.revision, packs: kept.packs } : { line: '', revision: 0, packs: {} }
}

async function upload(path: string, text: string): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })
  return fileID
}

/**
 * Puts a pack into force: first its file, under the hash of its content, then the manifest, where it is still at the
 * revision that was read, else again from there. A pack that is in force already stays as it is. `withdrawn` says that the former pack held something that must go at
 * once; otherwise its file stays for seven days. Last it writes the manifest as the static file that the web reads.
 */
export async function publishPack<N extends PackName>(
  name: N,
  pack: Packs[N],
  { sample, now, withdrawn = false }: { sample: boolean; now: number; withdrawn?: boolean },
): Promise<Manifest> {
  const text = JSON.stringify(pack)
  const hash = createHash('sha256').update(text).digest('hex')
  const present = await readManifest()
  if (present.packs[name]?.hash === hash && present.packs[name].sample === sample) return writeStaticManifest()
  const fileId = await upload(`packs/${hash}.json`, text)
  const entry = { format: packFormats[name], hash, bytes: Buffer.byteLength(text), fileId, sample, publishedAt: now }

  for (;;) {
    const kept = await manifests().find(ID)
    const former = kept?.packs[name]
    const left = former && former.hash !== hash ? [{ fileId: former.fileId, at: withdrawn ? 0 : now }] : []
    const all = [...(kept?.retired ?? []), ...left].filter((file) => file.fileId !== fileId)
    const overdue = all.filter(({ at }) => at < now - KEPT_FOR)
    const retired = all.filter((file) => !overdue.includes(file))
    const flipped = kept
      ? (await manifests().update(
          { _id: ID, revision: kept.revision },
          { revision: kept.revision + 1, [`packs.${name}`]: entry, retired },
        )) === 1
      : (await manifests().insert({
          _id: ID,
          line: randomUUID(),
          revision: 1,
          packs: { [name]: entry },
          retired: [],
        })) === 'inserted'
    if (!flipped) continue
    if (overdue.length > 0) await cloud.deleteFile({ fileList: overdue.map((file) => file.fileId) })
    return writeStaticManifest()
  }
}

/** Two publishers may write the static manifest at the same time: who finds a newer one afterwards writes again. */
async function writeStaticManifest(): Promise<Manifest> {
  let manifest = await readManifest()
  for (;;) {
    await upload('packs/manifest.json', JSON.stringify(manifest))
    const latest = await readManifest()
    if (latest.revision === manifest.revision) return manifest
    manifest = latest
  }
}

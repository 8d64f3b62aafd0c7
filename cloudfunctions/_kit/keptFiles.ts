import type { KeptFile } from '@core/domain/announcement/content'
import { cloud } from './cloud'
import { collection } from './database'
import { removeFiles } from './removeFiles'
import type { Transaction } from './transaction'
import { accepted, type FileType } from './typeOfBytes'

/** A file under the hash of its content: where it lies privately, and where everybody reads it. */
export interface KeptUpload extends Omit<KeptFile, 'caption'> {
  _id: string
  draft: string
  /** Its place in the public folder, written down before anything is there, so that whatever lies there is found again. */
  media: string | null
  /** Whether it lies there whole. */
  isThere: boolean
  /** A former place in the public folder, which is being cleared. */
  leaving: string | null
  /** How often it was taken out of the public folder: each time it comes back to another place, which nobody is clearing. */
  removals: number
}

/** How many files are looked for at a time. */
const AT_ONCE = 100

/** How long (seconds) the address of a private file can be used. */
const MAX_AGE = 3600

/** The path of a file in the folder of a kind. */
export const keptPath = (folder: 'drafts' | 'media', kind: string, hash: string, type: FileType, nth = 0): string =>
  `${folder}/${kind}/${hash}${nth === 0 ? '' : `-${nth}`}.${accepted[type].ending}`

/**
 * The files of one kind: kept privately in `drafts/<kind>/`, and copied to `media/<kind>/`, where everybody reads them, only
 * while something public names them. `name` is their collection.
 */
export function keptFiles(name: string, kind: string) {
  const files = () => collection<KeptUpload>(name)

  async function find(hashes: readonly string[]): Promise<KeptUpload[]> {
    const found: KeptUpload[] = []
    for (let from = 0; from < hashes.length; from += AT_ONCE)
      found.push(...(await files().findAll({ _id: { anyOf: hashes.slice(from, from + AT_ONCE) } })))
    return found
  }

  /**
   * Sets fields of a file, unless it was taken out meanwhile; says whether it was not. How many records the database
   * changed says nothing of that: it counts none where they were so before.
   */
  async function set({ _id, removals }: KeptUpload, fields: Partial<KeptUpload>): Promise<boolean> {
    await files().update({ _id, removals }, fields)
    const [present] = await find([_id])
    return present?.removals === removals
  }

  /** Copies a file to its public place; null where it was taken out meanwhile. */
  async function copy(file: KeptUpload): Promise<string | null> {
    const { hash, type, draft, removals } = file
    const path = keptPath('media', kind, hash, type, removals)
    const media = `${draft.slice(0, draft.indexOf('/drafts/'))}/${path}`
    if (!(await set(file, { media }))) return null
    const { fileContent } = await cloud.downloadFile({ fileID: draft })
    await cloud.uploadFile({ cloudPath: path, fileContent })
    if (await set(file, { isThere: true })) return media
    // What cannot be deleted now is found again by the note.
    await files().update({ _id: file._id, leaving: null }, { leaving: media })
    await removeFiles([media])
    await files().update({ _id: file._id, leaving: media }, { leaving: null })
    return null
  }

  /** Clears the places that files have left. A place that cannot be cleared stays noted, and is tried again. */
  async function clearLeft(): Promise<void> {
    const left = await files().findAll({ leaving: { above: '' } }, { limit: AT_ONCE })
    await removeFiles(left.flatMap(({ leaving }) => leaving ?? []))
    for (const { _id, leaving } of left) await files().update({ _id, leaving }, { leaving: null })
    if (left.length === AT_ONCE) await clearLeft()
  }

  /** A page of the files that have a place where everybody reads them, in the order of their hashes, after one of them. */
  const pageOfPublic = (after: string): Promise<KeptUpload[]> =>
    files().findAll({ media: { above: '' }, _id: { above: after } }, { orderBy: [['_id', 'asc']], limit: AT_ONCE })

  return {
    /** Keeps a file privately, once. */
    async keepWithin(transaction: Transaction, file: Pick<KeptUpload, 'hash' | 'type' | 'bytes' | 'draft'>) {
      const before = await transaction.find<KeptUpload>(name, file.hash)
      const kept: KeptUpload = { ...file, _id: file.hash, media: null, isThere: false, leaving: null, removals: 0 }
      if (!before) await transaction.put(name, kept)
    },

    /** Whether each of these was checked and kept, and is what is said of it. */
    async areKept(said: readonly Omit<KeptFile, 'caption'>[]): Promise<boolean> {
      const kept = new Map((await find([...new Set(said.map(({ hash }) => hash))])).map((file) => [file.hash, file]))
      return said.every(({ hash, type, bytes }) => kept.get(hash)?.type === type && kept.get(hash)?.bytes === bytes)
    },

    /** Addresses under which private files can be seen for an hour; those that are not kept are left out. */
    async addressesOf(hashes: readonly string[]): Promise<Record<string, string>> {
      const kept = await find(hashes)
      if (kept.length === 0) return {}
      const fileList = kept.map(({ draft }) => ({ fileID: draft, maxAge: MAX_AGE }))
      const lent = new Map(
        (await cloud.getTempFileURL({ fileList })).fileList.map((one) => [one.fileID, one.tempFileURL]),
      )
      const opened = kept.map(({ hash, draft }) => [hash, lent.get(draft) ?? ''] as const)
      return Object.fromEntries(opened.filter(([, address]) => address !== ''))
    },

    /**
     * Copies files to the folder that everybody reads, and says by their hashes where they are. Those that are there
     * already stay; one that cannot be copied is left out and logged. Done again it does what was left.
     */
    async copyToPublic(hashes: readonly string[]): Promise<Record<string, string>> {
      const places: Record<string, string> = {}
      for (const file of await find(hashes))
        try {
          const place = file.media !== null && file.isThere ? file.media : await copy(file)
          if (place !== null) places[file.hash] = place
        } catch (error) {
          console.error(JSON.stringify({ action: 'copyToPublic', file: file.hash, error: String(error) }))
        }
      return places
    },

    /** Whether all these files lie in the public folder, where it says. */
    async arePublic(places: Readonly<Record<string, string>>): Promise<boolean> {
      const found = await find(Object.keys(places))
      return found.every(({ hash, media, isThere }) => isThere && media === places[hash])
    },

    /**
     * Takes every file of the kind out of the public folder but those that are `wanted`, by their hashes. First it counts
     * as not there, so that whoever needs it meanwhile copies it anew, to another place; then its place is cleared. Whoever
     * dies in between leaves the place noted, and the next time clears it.
     */
    async removeFromPublic(wanted: ReadonlySet<string>): Promise<void> {
      // What storage refuses to delete now does not keep what was withdrawn since from being taken out.
      await clearLeft().catch((error: unknown) => {
        console.error(JSON.stringify({ action: 'clearLeft', error: String(error) }))
      })
      for (let page = await pageOfPublic(''); page.length > 0; page = await pageOfPublic(page.at(-1)?._id ?? ''))
        for (const { _id, hash, media, removals } of page)
          if (!wanted.has(hash)) {
            const left = { media: null, isThere: false, leaving: media, removals: removals + 1 }
            await files().update({ _id, removals, leaving: null }, left)
          }
      await clearLeft()
    },
  }
}

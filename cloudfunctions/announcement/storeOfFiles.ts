import type { KeptFile } from '@core/domain/announcement/content'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** A file under the hash of its content: where it lies privately, and where everybody reads it. */
export interface KeptDraftFile extends Omit<KeptFile, 'caption'> {
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
  /** The numbers of those who attached it. */
  by: readonly string[]
  /** The districts (null: the whole city) with a draft that has it. */
  of: readonly (string | null)[]
}

const files = () => collection<KeptDraftFile>('files')

/** How many files are looked for at a time. */
const AT_ONCE = 100

/** Sorts before every place. */
const ANY_PLACE = ''

export async function findFiles(hashes: readonly string[]): Promise<KeptDraftFile[]> {
  const found: KeptDraftFile[] = []
  for (let from = 0; from < hashes.length; from += AT_ONCE)
    found.push(...(await files().findAll({ _id: { anyOf: hashes.slice(from, from + AT_ONCE) } })))
  return found
}

/** A page of the files that have a place where everybody reads them, in the order of their hashes, after one of them. */
export async function pageOfPublicFiles(after: string): Promise<KeptDraftFile[]> {
  return files().findAll(
    { media: { above: ANY_PLACE }, _id: { above: after } },
    { orderBy: [['_id', 'asc']], limit: AT_ONCE },
  )
}

/** Files whose former place in the public folder is still to be cleared. */
export async function findLeaving(): Promise<KeptDraftFile[]> {
  return files().findAll({ leaving: { above: ANY_PLACE } }, { orderBy: [['_id', 'asc']], limit: AT_ONCE })
}

/** Keeps a file, and that somebody attached it: they need not know that others did before. */
export async function keepFileWithin(transaction: Transaction, file: KeptDraftFile, by: string): Promise<void> {
  const before = (await transaction.find<KeptDraftFile>('files', file._id)) ?? file
  const kept: KeptDraftFile = { ...before, by: [...new Set([...before.by, by])] }
  await transaction.put('files', kept)
}

/** Notes that a draft of a district, or of the whole city (null), has these files. */
export async function noteFilesWithin(transaction: Transaction, hashes: readonly string[], of: string | null) {
  for (const hash of new Set(hashes)) {
    const file = await transaction.find<KeptDraftFile>('files', hash)
    const noted: KeptDraftFile | null = file && { ...file, of: [...new Set([...file.of, of])] }
    if (noted && noted.of.length !== file?.of.length) await transaction.put('files', noted)
  }
}

/** Whether a file was not taken out since it was read. An update that finds everything as it should be counts as none. */
const stays = async ({ _id, removals }: KeptDraftFile): Promise<boolean> =>
  (await files().find(_id))?.removals === removals

/** Notes the public place to which a file is copied next; false where it was taken out meanwhile. */
export async function setPublicPlace(file: KeptDraftFile, media: string): Promise<boolean> {
  const { _id, removals } = file
  return (await files().update({ _id, removals }, { media })) === 1 || stays(file)
}

/** Notes that a file lies in its public place; false where it was taken out meanwhile. */
export async function setThere(file: KeptDraftFile): Promise<boolean> {
  const { _id, removals } = file
  return (await files().update({ _id, removals }, { isThere: true })) === 1 || stays(file)
}

/** Gives up the public place of a file: from now on it counts as not there, and the place is to be cleared. */
export async function leavePublicPlace({ _id, removals, media }: KeptDraftFile): Promise<void> {
  await files().update(
    { _id, removals, leaving: null },
    { media: null, isThere: false, leaving: media, removals: removals + 1 },
  )
}

/** Notes that a former place is clear. */
export async function setCleared({ _id, leaving }: KeptDraftFile): Promise<void> {
  await files().update({ _id, leaving }, { leaving: null })
}

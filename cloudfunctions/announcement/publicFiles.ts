import { cloud } from '../_kit/cloud'
import { removeFiles } from '../_kit/removeFiles'
import {
  findFiles,
  findLeaving,
  leavePublicPlace,
  pageOfPublicFiles,
  setCleared,
  setPublicPlace,
  setThere,
  type KeptDraftFile,
} from './storeOfFiles'
import { accepted } from '../_kit/typeOfBytes'

/** What became of files that are to be public: where they are, and which of them could not be copied. */
export interface Copied {
  places: Record<string, string>
  failed: Set<string>
}

/** The public place of a file, in the storage in which its draft lies. */
function placeOf({ hash, type, draft, removals }: KeptDraftFile): string {
  const nth = removals === 0 ? '' : `-${removals}`
  return `${draft.slice(0, draft.indexOf('/drafts/'))}/media/${hash}${nth}.${accepted[type].ending}`
}

const pathOf = (place: string): string => place.slice(place.indexOf('/media/') + 1)

/** Copies a file to its public place. Whoever dies meanwhile leaves a note of the place, and the copy is made again. */
async function copy(file: KeptDraftFile): Promise<string> {
  const place = placeOf(file)
  if (!(await setPublicPlace(file, place))) throw new Error('taken out meanwhile')
  const { fileContent } = await cloud.downloadFile({ fileID: file.draft })
  await cloud.uploadFile({ cloudPath: pathOf(place), fileContent })
  if (await setThere(file)) return place
  await removeFiles([place])
  throw new Error('taken out meanwhile')
}

/**
 * Copies files that go live to the folder that everybody reads, under the hash of their content, and says by that hash
 * where they are. Those that are there already stay. What cannot be copied, or not before `enough`, keeps the others from
 * nothing: it is named, and copied when this is done again. The small ones are first.
 */
export async function copyToPublic(hashes: readonly string[], enough: Promise<unknown>): Promise<Copied> {
  const files = (await findFiles(hashes)).sort((a, b) => a.bytes - b.bytes)
  const places: Record<string, string> = {}
  const tooLong = enough.then((): never => {
    throw new Error('it takes too long')
  })
  // Where nothing is waited for it is nobody's.
  tooLong.catch(() => undefined)
  for (const file of files)
    try {
      places[file.hash] = file.media !== null && file.isThere ? file.media : await Promise.race([tooLong, copy(file)])
    } catch (error) {
      console.error(JSON.stringify({ action: 'copyToPublic', file: file.hash, error: String(error) }))
    }
  return { places, failed: new Set(hashes.filter((hash) => places[hash] === undefined)) }
}

/** Whether all these files lie in the public folder, where it says. */
export async function arePublic(places: Readonly<Record<string, string>>): Promise<boolean> {
  const files = await findFiles(Object.keys(places))
  return files.every(({ hash, media, isThere }) => isThere && media === places[hash])
}

/** Clears the places that files have left. A place that cannot be cleared stays noted, and is tried again. */
async function clearLeft(): Promise<void> {
  for (let left = await findLeaving(); left.length > 0; left = await findLeaving()) {
    await removeFiles(left.flatMap(({ leaving }) => (leaving === null ? [] : [leaving])))
    for (const file of left) await setCleared(file)
  }
}

/**
 * Takes every file out of the public folder but those that are `wanted`, by their hashes; says whether there were any. First
 * a file counts as not there, so that whoever needs it meanwhile copies it anew, to another place; then its place is
 * cleared. Whoever dies in between leaves the place noted.
 */
export async function removeFromPublic(wanted: ReadonlySet<string>): Promise<boolean> {
  let removed = false
  await clearLeft()
  for (let page = await pageOfPublicFiles(''); page.length > 0;) {
    const gone = page.filter(({ hash }) => !wanted.has(hash))
    for (const file of gone) await leavePublicPlace(file)
    removed ||= gone.length > 0
    page = await pageOfPublicFiles(page[page.length - 1]?._id ?? '')
  }
  if (removed) await clearLeft()
  return removed
}

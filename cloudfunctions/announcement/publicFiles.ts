import { cloud } from '../_kit/cloud'
import { findFiles, findPublicFiles, setPublicPlace } from './store'
import { accepted } from './typeOfBytes'

/**
 * Copies files that go live to the folder that everybody reads, under the hash of their content, and says by that hash
 * where they are. Those that are there already stay. Done again it changes nothing.
 */
export async function copyToPublic(hashes: readonly string[]): Promise<Record<string, string>> {
  const places: Record<string, string> = {}
  for (const { hash, type, draft, media } of await findFiles(hashes)) {
    if (media !== null) {
      places[hash] = media
      continue
    }
    const { fileContent } = await cloud.downloadFile({ fileID: draft })
    const cloudPath = `media/${hash}.${accepted[type].ending}`
    const { fileID } = await cloud.uploadFile({ cloudPath, fileContent })
    await setPublicPlace(hash, fileID)
    places[hash] = fileID
  }
  return places
}

/** Whether all these files lie in the public folder. */
export async function arePublic(hashes: readonly string[]): Promise<boolean> {
  return (await findFiles(hashes)).every(({ media }) => media !== null)
}

/** Takes files away from the public folder that no pack names; says whether there were any. */
export async function removeFromPublic(hashes: readonly string[], named: ReadonlySet<string>): Promise<boolean> {
  const gone = (await findPublicFiles()).filter(
    ({ hash, media }) => media !== null && hashes.includes(hash) && !named.has(hash),
  )
  for (const { hash, media } of gone) {
    // First it counts as not there, so that whoever needs it meanwhile copies it anew.
    await setPublicPlace(hash, null)
    if (media !== null) await cloud.deleteFile({ fileList: [media] })
  }
  return gone.length > 0
}

import { cloud } from './cloud'
import { ownFolder } from './ownFolder'

/** Whether a file id names an upload of this person: right in their own folder, under a plain name. */
export function isOwnUpload(fileId: string, openId: string): boolean {
  const [, folder] = /^cloud:\/\/[\w.-]+\/uploads\/([0-9a-f]{32})\/[\w-][\w.-]*$/.exec(fileId) ?? []
  return folder === ownFolder(openId)
}

/** What was uploaded; null when it is not there (any more). */
export async function fetched(fileId: string): Promise<Buffer | null> {
  try {
    return (await cloud.downloadFile({ fileID: fileId })).fileContent
  } catch {
    return null
  }
}

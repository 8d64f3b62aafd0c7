import { cloud } from './cloud'

/** How many files one request may name. */
const AT_ONCE = 50

/** What the storage says of a file that it removed, and of one that is not there. */
const GONE: readonly number[] = [0, -503003]

/** Removes files; those that are not there any more are no fault. Rejects where one stays, after all others are gone. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  const stay: string[] = []
  for (let from = 0; from < fileIds.length; from += AT_ONCE) {
    const { fileList } = await cloud.deleteFile({ fileList: fileIds.slice(from, from + AT_ONCE) })
    stay.push(...fileList.filter(({ status }) => !GONE.includes(status)).map(({ fileID }) => fileID))
  }
  if (stay.length > 0) throw new Error(`files could not be removed: ${stay.join(', ')}`)
}

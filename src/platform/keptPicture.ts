import Taro from '@tarojs/taro'

/** At most so many pictures are kept. */
const MOST = 60

const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/pictures`

/** The names of files of the cloud end with the hash of their content: the same name is the same picture. */
const nameOf = (fileId: string): string => fileId.slice(fileId.lastIndexOf('/') + 1)

function kept(): string[] {
  try {
    return Taro.getFileSystemManager().readdirSync(folder())
  } catch {
    return []
  }
}

function keep(from: string, name: string): string {
  const files = Taro.getFileSystemManager()
  const names = kept()
  try {
    if (names.length === 0) files.mkdirSync(folder(), true)
  } catch {
    // It is there, and empty.
  }
  try {
    for (const old of names.slice(0, Math.max(0, names.length + 1 - MOST))) files.unlinkSync(`${folder()}/${old}`)
    return files.saveFileSync(from, `${folder()}/${name}`)
  } catch {
    // Without room it is shown, and fetched again another time.
    return from
  }
}

/**
 * Where a public picture is drawn from: the phone's own copy, which it makes the first time that the picture is looked at.
 * Null where there is none yet and no network.
 */
export async function keptPicture(fileId: string): Promise<string | null> {
  const name = nameOf(fileId)
  if (kept().includes(name)) return `${folder()}/${name}`
  try {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
    return keep(tempFilePath, name)
  } catch {
    return null
  }
}

/** Removes the phone's copies of all other pictures than these: what is shown no more is not kept either. */
export function keepOnlyPictures(fileIds: readonly string[]): Promise<void> {
  const stay = new Set(fileIds.map(nameOf))
  for (const name of kept())
    if (!stay.has(name))
      try {
        Taro.getFileSystemManager().unlinkSync(`${folder()}/${name}`)
      } catch {
        // It is gone already.
      }
  return Promise.resolve()
}

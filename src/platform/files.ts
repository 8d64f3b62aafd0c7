import Taro from '@tarojs/taro'

const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/packs`
const pathOf = (name: string) => `${folder()}/${name}`

/** The end of the name of a file that is still being written. */
const PART = '.part'

function there(path: string): boolean {
  try {
    Taro.getFileSystemManager().accessSync(path)
    return true
  } catch {
    return false
  }
}

/**
 * Writes a file that the phone keeps, whole or not at all: under another name first, and then renamed. False when there is
 * no room.
 */
export function writeFile(name: string, bytes: Uint8Array): Promise<boolean> {
  const files = Taro.getFileSystemManager()
  try {
    if (!there(folder())) files.mkdirSync(folder(), true)
    // Bytes may be a part of something larger: what is written is only them.
    const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    files.writeFileSync(pathOf(name + PART), content)
    files.renameSync(pathOf(name + PART), pathOf(name))
    return Promise.resolve(true)
  } catch {
    return Promise.resolve(false)
  }
}

/** A kept file as text; null when it is not there. */
export function readFile(name: string): Promise<string | null> {
  try {
    return Promise.resolve(Taro.getFileSystemManager().readFileSync(pathOf(name), 'utf8') as string)
  } catch {
    return Promise.resolve(null)
  }
}

/** The names of the kept files that are whole, and of those whose writing was broken off. */
export function listFiles(): Promise<string[]> {
  try {
    return Promise.resolve(Taro.getFileSystemManager().readdirSync(folder()))
  } catch {
    return Promise.resolve([])
  }
}

export function removeFile(name: string): Promise<void> {
  try {
    Taro.getFileSystemManager().unlinkSync(pathOf(name))
  } catch {
    // It is gone already.
  }
  return Promise.resolve()
}

import Taro from '@tarojs/taro'

const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/shown`
const pathOf = (name: string) => `${folder()}/${name}.jpg`

/**
 * A JPEG in base64 as the path of a file: what a page is told has to stay small, and a picture would be most of it. Null
 * where there is no room. It lies there until it is forgotten.
 */
export function showJpeg(name: string, jpeg: string): Promise<string | null> {
  const files = Taro.getFileSystemManager()
  try {
    try {
      files.accessSync(folder())
    } catch {
      files.mkdirSync(folder(), true)
    }
    files.writeFileSync(pathOf(name), jpeg, 'base64')
    return Promise.resolve(pathOf(name))
  } catch {
    return Promise.resolve(null)
  }
}

/** Takes the file away again. */
export function forgetJpeg(name: string): void {
  try {
    Taro.getFileSystemManager().unlinkSync(pathOf(name))
  } catch {
    // It is gone already.
  }
}

/** Takes away what is left of an earlier opening that was killed. */
export function clearJpegs(): void {
  try {
    Taro.getFileSystemManager().rmdirSync(folder(), true)
  } catch {
    // Nothing was left.
  }
}

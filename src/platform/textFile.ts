import Taro from '@tarojs/taro'

/** Hands a text to the person as a file, through WeChat's own dialogue for sending files. False when it was not sent. */
export async function handOverFile(name: string, text: string): Promise<boolean> {
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  const files = Taro.getFileSystemManager()
  try {
    files.writeFileSync(path, text, 'utf8')
    await Taro.shareFileMessage({ filePath: path, fileName: name })
    return true
  } catch {
    return false
  } finally {
    files.unlink({ filePath: path, fail: () => undefined })
  }
}

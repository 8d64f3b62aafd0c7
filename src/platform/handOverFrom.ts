import Taro from '@tarojs/taro'

/** Fetches a file from an address and hands it to the person, through WeChat's own dialogue for sending files. False when it was not sent. */
export async function handOverFrom(address: string, name: string): Promise<boolean> {
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    await Taro.downloadFile({ url: address, filePath: path })
    await Taro.shareFileMessage({ filePath: path, fileName: name })
    return true
  } catch {
    return false
  } finally {
    Taro.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
  }
}

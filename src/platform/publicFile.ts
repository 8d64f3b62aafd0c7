import Taro from '@tarojs/taro'
import { say } from './dialogue'

/** Where a picture or a film of the public folder is read from: WeChat's components take the id of the file. */
export function publicAddress(fileId: string): string {
  return fileId
}

/** Shows pictures over the page, beginning with one of them. */
export function showPictures(fileIds: readonly string[], first: string): void {
  Taro.previewImage({ urls: [...fileIds], current: first }).catch(() => undefined)
}

/** Opens a document in WeChat's own reader. */
export async function openDocument(fileId: string): Promise<void> {
  try {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
  } catch {
    say('没有打开，请联网后再试。')
  }
}

/** A public file as text; null when it cannot be had. */
export async function readPublicText(fileId: string): Promise<string | null> {
  try {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
    return Taro.getFileSystemManager().readFileSync(tempFilePath, 'utf8') as string
  } catch {
    return null
  }
}

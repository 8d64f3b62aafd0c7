import Taro from '@tarojs/taro'

/** A file of the cloud, as text and as the bytes to verify it by. */
export interface Downloaded {
  text: string
  bytes: Uint8Array
}

/** Fetches a public file of cloud storage. `fileName` is what the browser's twin goes by. */
export async function download(fileId: string, _fileName: string): Promise<Downloaded> {
  const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
  const files = Taro.getFileSystemManager()
  const text = files.readFileSync(tempFilePath, 'utf8') as string
  const bytes = new Uint8Array(files.readFileSync(tempFilePath) as ArrayBuffer)
  return { text, bytes }
}

import Taro from '@tarojs/taro'

/** What came of handing a file over: it went where the person sent it, they left it, or it could not be fetched or sent here. */
export type HandedOver = 'handedOver' | 'left' | 'notPossible'

const isCancel = (error: unknown): boolean => ((error as { errMsg?: string } | null)?.errMsg ?? '').endsWith('cancel')

/** Fetches a file from an address and hands it to the person, through WeChat's own dialogue for sending files. */
export async function handOverFrom(address: string, name: string): Promise<HandedOver> {
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    const { statusCode } = await Taro.downloadFile({ url: address, filePath: path })
    // What is not there any more comes as a page that says so.
    if (statusCode !== 200) return 'notPossible'
    await Taro.shareFileMessage({ filePath: path, fileName: name })
    return 'handedOver'
  } catch (error) {
    return isCancel(error) ? 'left' : 'notPossible'
  } finally {
    Taro.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
  }
}

import Taro from '@tarojs/taro'
import type { PickedFile } from './pickFile'
import { failureOf } from './platformFailure'

/** Puts a file into cloud storage and yields its id there; rejects with a `PlatformFailure`. */
export async function uploadFile(cloudPath: string, { source }: PickedFile): Promise<string> {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: source as string })
    return fileID
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
    throw failureOf(errCode, errMsg ?? String(error))
  }
}

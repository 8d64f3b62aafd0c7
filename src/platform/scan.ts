import Taro from '@tarojs/taro'

/** Whether this place can scan a code with the camera. */
export const canScan = (): boolean => true

/** What a code says that somebody scans now: the address in this program, of a mini-program code; null when they do not. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
    return path || result
  } catch {
    return null
  }
}

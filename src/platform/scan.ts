import Taro from '@tarojs/taro'

/** Whether this place can scan a code with the camera. */
export const canScan = (): boolean => true

/** What a QR code says that somebody scans now; null when they do not. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}

import Taro from '@tarojs/taro'
import { passPrivacyGate } from './privacyGate'

/** Puts a text on the clipboard; false when that was refused. */
export async function copyText(text: string): Promise<boolean> {
  if (!(await passPrivacyGate())) return false
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}

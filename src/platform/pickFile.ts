import Taro from '@tarojs/taro'
import { passPrivacyGate } from './privacyGate'

/** A file that somebody chose: its name, its size in bytes, and what `uploadFile` takes. */
export interface PickedFile {
  name: string
  bytes: number
  source: unknown
}

/** Lets somebody choose a file from a conversation in WeChat; null when they did not. */
export async function pickFile(): Promise<PickedFile | null> {
  if (!(await passPrivacyGate())) return null
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'all' })
    const [file] = tempFiles
    return file ? { name: file.name, bytes: file.size, source: file.path } : null
  } catch {
    return null
  }
}

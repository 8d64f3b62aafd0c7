import Taro from '@tarojs/taro'

/**
 * What the phone keeps, by key, as text: a key is written whole or not at all. Null when there is nothing.
 */
export function readText(key: string): string | null {
  const text: unknown = Taro.getStorageSync(key)
  return typeof text === 'string' && text !== '' ? text : null
}

/** Keeps a text under a key. False when the phone has no room: then what was there before is still there. */
export function writeText(key: string, text: string): boolean {
  try {
    Taro.setStorageSync(key, text)
    return true
  } catch {
    return false
  }
}

export function removeText(key: string): void {
  Taro.removeStorageSync(key)
}

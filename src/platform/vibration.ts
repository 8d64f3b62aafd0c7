import Taro from '@tarojs/taro'

/** How long (ms) one vibration of the phone lasts: WeChat offers no other length. */
export const VIBRATION_MS = 400

export function canVibrate(): boolean {
  return true
}

/** One vibration. A phone that cannot, or may not, does nothing. */
export function vibrate(): void {
  Taro.vibrateLong().catch(() => undefined)
}

export function stopVibrating(): void {
  // WeChat's vibrations end by themselves.
}

import Taro from '@tarojs/taro'

/** Opens the phone's dialler with a number; the person decides whether to call. */
export function dial(number: string): void {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

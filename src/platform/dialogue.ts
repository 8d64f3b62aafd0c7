import Taro from '@tarojs/taro'

/** Asks before something that cannot be undone. */
export async function confirm(title: string, text: string, yes: string): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: '返回' })
  return agreed
}

/** Says in passing that something was done or not. */
export function say(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

/** Says something that stays until it is acknowledged. */
export function acknowledge(text: string): void {
  void Taro.showModal({ title: '', content: text, showCancel: false, confirmText: '知道了' })
}

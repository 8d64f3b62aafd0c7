import Taro from '@tarojs/taro'

/** Shows the page from its top: what stands there now was not there when the reader came down. */
export function toTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

import Taro from '@tarojs/taro'

/** Keeps the screen from going dark while something plays, or lets it again. */
export function keepAwake(awake: boolean): void {
  Taro.setKeepScreenOn({ keepScreenOn: awake }).catch(() => undefined)
}

import Taro from '@tarojs/taro'

/** Calls back when the program leaves the screen; yields how to stop that. */
export function onAppHide(hidden: () => void): () => void {
  const listen = () => hidden()
  Taro.onAppHide(listen)
  return () => Taro.offAppHide(listen)
}

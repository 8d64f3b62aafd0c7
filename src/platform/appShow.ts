import Taro from '@tarojs/taro'

/** Calls back when the program comes back to the screen; yields how to stop that. */
export function onAppShow(shown: () => void): () => void {
  const listen = () => shown()
  Taro.onAppShow(listen)
  return () => Taro.offAppShow(listen)
}

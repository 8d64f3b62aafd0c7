import Taro from '@tarojs/taro'

export interface Size {
  width: number
  height: number
}

/** The window in px. */
export function windowSize(): Size {
  const { windowWidth: width, windowHeight: height } = Taro.getWindowInfo()
  return { width, height }
}

/** Calls back when the window has another size; yields how to stop that. */
export function onWindowSize(changed: (size: Size) => void): () => void {
  const listen = () => changed(windowSize())
  Taro.onWindowResize(listen)
  return () => Taro.offWindowResize(listen)
}

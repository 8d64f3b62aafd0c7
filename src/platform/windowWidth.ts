import Taro from '@tarojs/taro'

/** The width of the window in px. */
export function windowWidth(): number {
  return Taro.getWindowInfo().windowWidth
}

/** Calls back when the window has another width: on PC it can be resized. */
export function onWindowResize(resized: (width: number) => void): () => void {
  const listen = (event: unknown) => resized((event as { size: { windowWidth: number } }).size.windowWidth)
  Taro.onWindowResize(listen)
  return () => Taro.offWindowResize(listen)
}

/** Where the content of a page without a title bar may begin, in px from the top, and what the capsule takes at the right. */
export function titleBarRoom(): { top: number; height: number; right: number } {
  const { top, height, left } = Taro.getMenuButtonBoundingClientRect()
  return { top, height, right: windowWidth() - left }
}

interface Pressed {
  key: string
  altKey?: boolean | string
}

interface Keyboard {
  onKeyDown?: (listener: (pressed: Pressed) => void) => void
  offKeyDown?: (listener: (pressed: Pressed) => void) => void
}

// Taro does not pass these two on. `wx.canIUse` denies them where they work, so the functions themselves are looked for.
declare const wx: Keyboard

/**
 * Calls back for each key that is pressed anywhere in the program; yields how to stop that. Only WeChat on a computer
 * has keys, from base library 3.6.0 on; elsewhere nothing is called. Whether a key is held down (`repeated`) WeChat does not say.
 * What `pressed` yields matters in a browser only.
 */
export function onKey(pressed: (key: string, repeated: boolean) => boolean): () => void {
  const listen = ({ key }: Pressed) => void pressed(key, false)
  wx.onKeyDown?.(listen)
  return () => wx.offKeyDown?.(listen)
}

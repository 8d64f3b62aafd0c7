import Taro from '@tarojs/taro'

/** How much larger than usual the reader has set text in WeChat: 1 is usual (WeChat counts it as 17 px). */
export function systemTextScale(): number {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting ? fontSizeSetting / 17 : 1
}

/** Whether the phone is in dark mode. */
export function isSystemDark(): boolean {
  return Taro.getAppBaseInfo().theme === 'dark'
}

/** Calls back when the phone goes dark or light. */
export function onSystemTheme(changed: (dark: boolean) => void): void {
  Taro.onThemeChange(({ theme }) => changed(theme === 'dark'))
}

/** What lies around the page is painted in: its theme, the colours of the bars, and for a browser the reader's size of text. */
export interface Surroundings {
  dark: boolean
  elder: boolean
  scale: number
  ground: string
  tab: string
  tabOn: string
}

/** Paints what lies around the page (title bar, tab bar, the ground behind) in the colours in force. */
export function paintSurroundings({ dark, ground, tab, tabOn }: Surroundings): void {
  const ignore = () => undefined
  Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor: ground }).catch(ignore)
  Taro.setBackgroundColor({ backgroundColor: ground }).catch(ignore)
  Promise.resolve(
    Taro.setTabBarStyle({
      backgroundColor: ground,
      color: tab,
      selectedColor: tabOn,
      borderStyle: dark ? 'white' : 'black',
    }),
  ).catch(ignore)
}

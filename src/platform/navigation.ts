import Taro from '@tarojs/taro'

type Parameters = Readonly<Record<string, string>>

/** Teachers, the office and big screens have folders of their own beside the pages. */
const folderOf = (route: string): string => (/^(school|staff|screen)\b/.test(route) ? route : `pages/${route}`)

const address = (route: string, parameters: Parameters): string => {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${folderOf(route)}/index${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Opens a page over this one: `open('signal', { kind: 'airRaid' })`. */
export function open(route: string, parameters: Parameters = {}): void {
  void Taro.navigateTo({ url: address(route, parameters) })
}

/** Puts a page in the place of this one. */
export function replace(route: string, parameters: Parameters = {}): void {
  void Taro.redirectTo({ url: address(route, parameters) })
}

export function openTab(route: 'home' | 'learn' | 'shelter' | 'me'): void {
  void Taro.switchTab({ url: `/pages/${route}/index` })
}

export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openTab('home')
}

/** Writes the title of the page that is open. */
export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

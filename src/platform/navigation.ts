import Taro from '@tarojs/taro'

/** Opens a page over this one: `open('signal', { kind: 'airRaid' })`. */
export function open(route: string, parameters: Readonly<Record<string, string>> = {}): void {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  void Taro.navigateTo({ url: `/pages/${route}/index${query ? `?${query}` : ''}` })
}

/** Puts a page in the place of this one. */
export function replace(route: string, parameters: Readonly<Record<string, string>> = {}): void {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  void Taro.redirectTo({ url: `/pages/${route}/index${query ? `?${query}` : ''}` })
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

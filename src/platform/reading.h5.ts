import './browserChrome.scss'
import type { Surroundings } from './reading'

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

/** How much larger than usual the reader has set text in the browser: the page never sets its root's size itself. */
export function systemTextScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}

export function isSystemDark(): boolean {
  return query().matches
}

export function onSystemTheme(changed: (dark: boolean) => void): void {
  query().addEventListener('change', ({ matches }) => changed(matches))
}

/**
 * The browser's title bar and tab bar are elements of the page: browserChrome.scss colours and sizes them by these marks.
 */
export function paintSurroundings({ dark, elder, scale }: Surroundings): void {
  const { documentElement: root } = document
  root.dataset.theme = dark ? 'dark' : 'light'
  root.dataset.elder = String(elder)
  root.style.setProperty('--reader-scale', String(scale))
  nameTitleBar()
}

/** Taro's title bar draws its arrow and its title as plain elements: they get a role, a name and the keys. */
function nameTitleBar(): void {
  for (const [mark, name] of [
    ['.taro-navigation-bar-back', '返回'],
    ['.taro-navigation-bar-home', '回到首页'],
  ] as const) {
    const arrow = document.querySelector<HTMLElement>(`#taro-navigation-bar ${mark}`)
    if (!arrow || arrow.tabIndex === 0) continue
    arrow.tabIndex = 0
    arrow.setAttribute('role', 'button')
    arrow.setAttribute('aria-label', name)
    arrow.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') arrow.click()
    })
  }
  const title = document.querySelector('#taro-navigation-bar .taro-navigation-bar-title')
  title?.setAttribute('role', 'heading')
  title?.setAttribute('aria-level', '1')
}

import './browserChrome.scss'

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

/** The browser's title bar and tab bar are elements of the page: app.h5.scss colours them by this attribute. */
export function paintSurroundings({ dark }: { dark: boolean; ground: string; tab: string; tabOn: string }): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

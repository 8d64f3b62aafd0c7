import type { Signal } from '../../alarm/patterns'

/** The colours of one picture. Text on its ground has a contrast of 4.5 and more, on dark ground 7; blocks have 3. */
export interface Palette {
  ground: string
  ink: string
  sub: string
  line: string
  zone: string
  blue: string
  orange: string
  orangeWeak: string
  words: Readonly<Record<Signal, string>>
  blocks: Readonly<Record<Signal, string>>
  /** Behind the whole three minutes: silence is drawn too. */
  silence: Readonly<Record<Signal, string>>
}

/** For paper, cards and articles. */
export const light: Palette = {
  ground: '#ffffff',
  ink: '#14202c',
  sub: '#556270',
  line: '#e2e6ea',
  zone: '#e7effa',
  blue: '#0b4f9e',
  orange: '#b9430b',
  orangeWeak: '#fdeee4',
  words: { preliminary: '#8a5600', airRaid: '#b3211f', allClear: '#17693f' },
  blocks: { preliminary: '#bd7a05', airRaid: '#cf2f2b', allClear: '#23895a' },
  silence: { preliminary: '#fbf0d9', airRaid: '#fbe9e8', allClear: '#e3f2ea' },
}

/** For screens that shine, seen from afar. */
export const dark: Palette = {
  ground: '#0a1118',
  ink: '#e9edf1',
  sub: '#a7b1bc',
  line: '#2a333d',
  zone: '#182c45',
  blue: '#8bb8f2',
  orange: '#ffab7a',
  orangeWeak: '#3a2114',
  words: { preliminary: '#f6c566', airRaid: '#ff9b97', allClear: '#7fd6a5' },
  blocks: { preliminary: '#f6b73c', airRaid: '#ff6f66', allClear: '#4fd08d' },
  silence: { preliminary: '#33270f', airRaid: '#3b1a1a', allClear: '#12301f' },
}

import { useDidShow } from '@tarojs/taro'
import { create } from 'zustand'
import { city } from '@city'
import { isSystemDark, onSystemTheme, paintSurroundings, systemTextScale } from '@/platform/reading'
import palette from '../theme.json'
import { keeper } from './kept'

/** `system` follows the phone; the others are fixed. */
export const textSizes = ['system', 'usual', 'large', 'larger'] as const
export type TextSize = (typeof textSizes)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How somebody wants the program, kept on the phone only. */
export interface Preferences {
  /** The code of 我的县区. */
  district: string
  /** Somebody chose it; until then the first of the city's stands in its place. */
  districtChosen: boolean
  textSize: TextSize
  theme: Theme
  /** 长辈版. */
  elder: boolean
}

const assumed = city.districts[0]?.code ?? ''

// Before version 2 it was not kept whether the district was chosen: another than the first was.
const kept = keeper<Preferences>(
  'preferences',
  2,
  { district: assumed, districtChosen: false, textSize: 'system', theme: 'system', elder: false },
  (value) => {
    const before = value as Preferences
    return { ...before, districtChosen: before.district !== assumed }
  },
)

interface State extends Preferences {
  systemDark: boolean
  systemScale: number
  /** A district that is named here is chosen. */
  prefer: (change: Partial<Omit<Preferences, 'districtChosen'>>) => void
}

export const usePreferences = create<State>((set, get) => ({
  ...kept.read(),
  systemDark: isSystemDark(),
  systemScale: systemTextScale(),
  prefer: (change) => {
    set(change.district === undefined ? change : { ...change, districtChosen: true })
    const { district, districtChosen, textSize, theme, elder } = get()
    kept.write({ district, districtChosen, textSize, theme, elder })
  },
}))

onSystemTheme((systemDark) => usePreferences.setState({ systemDark }))

const steps = [1, 1.15, 1.3, 1.5, 1.75, 2]
const fixed: Record<TextSize, number> = { system: 1, usual: 1, large: 1.3, larger: 1.5 }

/** The step of size that comes nearest to what is wished; 长辈版 is never smaller than its 22 px. */
export function scaleOf({ textSize, elder, systemScale }: Pick<State, 'textSize' | 'elder' | 'systemScale'>): number {
  const wished = Math.max(textSize === 'system' ? systemScale : fixed[textSize], elder ? 1.3 : 0)
  return steps.reduce((best, step) => (Math.abs(step - wished) < Math.abs(best - wished) ? step : best), 1)
}

/** The class of app.scss for that step; the usual size needs none. */
export function scaleClass(state: Pick<State, 'textSize' | 'elder' | 'systemScale'>): string {
  const step = steps.indexOf(scaleOf(state))
  return step === 0 ? '' : `scale${step + 1}`
}

export const isDark = ({ theme, systemDark }: Pick<State, 'theme' | 'systemDark'>): boolean =>
  theme === 'system' ? systemDark : theme === 'dark'

/** The reader's wishes as class names for the page. Each page that comes to be seen paints its own bars. */
export function useLook(): string {
  const state = usePreferences()
  useDidShow(paintBars)
  return [isDark(state) ? 'dark' : 'light', scaleClass(state), state.elder ? 'elder' : ''].filter(Boolean).join(' ')
}

/** Paints the bars around the page in the theme in force. */
export function paintBars(): void {
  const state = usePreferences.getState()
  const dark = isDark(state)
  paintSurroundings({ dark, elder: state.elder, scale: scaleOf(state), ...palette[dark ? 'dark' : 'light'] })
}

/** The name of a district by its code. */
export function districtName(code: string): string {
  return city.districts.find((district) => district.code === code)?.name ?? ''
}

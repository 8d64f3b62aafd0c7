/** What a screen reader is told about a control. */
export interface Spoken {
  role?: string | undefined
  label?: string | undefined
  /** Read aloud when it changes. */
  live?: boolean | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  /** A button that stays down. */
  pressed?: boolean | undefined
  /** How deep a heading stands, from 1. */
  level?: number | undefined
  disabled?: boolean | undefined
  expanded?: boolean | undefined
}

const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : String(value))

/** The same words for WeChat's attributes and for the browser's, which differ in one name; absent ones are left out. */
export function spoken({ role, label, live, hidden, checked, pressed, level = 2, disabled, expanded }: Spoken): object {
  const said = {
    [process.env.TARO_ENV === 'h5' ? 'role' : 'ariaRole']: role,
    ariaLabel: label,
    ariaLive: live ? 'polite' : undefined,
    ariaHidden: flag(hidden),
    ariaChecked: flag(checked),
    ariaPressed: flag(pressed),
    ariaLevel: role === 'heading' ? String(level) : undefined,
    ariaDisabled: flag(disabled),
    ariaExpanded: flag(expanded),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

import type { Showing } from './activity'

/** Why what was right and why is held back from whoever took part, at a moment; null: it is shown. */
export function heldBack(showing: Showing, overAt: number, now: number): 'untilClosing' | 'always' | null {
  if (showing === 'never') return 'always'
  return showing === 'afterClosing' && now < overAt ? 'untilClosing' : null
}

import { MOST_HANDS } from './lesson'
import type { Press } from './press'

type Counted = Extract<Press, { press: 'digit' | 'plus' | 'minus' | 'erase' }>

/**
 * The count of one option after a press; null is not counted yet. Digits are typed one after the other, the first of them
 * (`fresh`) in the place of what stood there; a number beyond the most is not taken.
 */
export function handsAfter(count: number | null, pressed: Counted, fresh: boolean): number | null {
  switch (pressed.press) {
    case 'digit': {
      const typed = (fresh ? 0 : (count ?? 0)) * 10 + pressed.digit
      return typed > MOST_HANDS ? count : typed
    }
    case 'plus':
      return Math.min(MOST_HANDS, (count ?? 0) + 1)
    case 'minus':
      return Math.max(0, (count ?? 0) - 1)
    case 'erase':
      return count === null || count < 10 ? null : Math.floor(count / 10)
  }
}

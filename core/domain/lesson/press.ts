/** What is wanted by one word. */
type Word =
  | 'next'
  | 'back'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'plus'
  | 'minus'
  | 'erase'
  | 'undo'
  | 'skip'
  | 'black'
  | 'dark'
  | 'full'
  | 'remote'
  | 'leave'
  | 'finish'

/** What somebody wants of the board by a key, a clicker or a button on the screen. `focus`: an option is pointed at. */
export type Press =
  { [W in Word]: { press: W } }[Word] | { press: 'digit'; digit: number } | { press: 'focus'; option: number }

/**
 * What a key means, by its name in the Web's KeyboardEvent.key, which WeChat on a computer uses too. A clicker sends the
 * keys of a slide show: PageDown and PageUp, '.' or B for black, F5 for the full screen. Null: no meaning here.
 */
export function pressOf(key: string): Press | null {
  if (/^[0-9]$/.test(key)) return { press: 'digit', digit: Number(key) }
  const press = presses.get(key.length === 1 ? key.toLowerCase() : key)
  return press === undefined ? null : { press }
}

const presses: ReadonlyMap<string, Word> = new Map<string, Word>([
  [' ', 'next'],
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Enter', 'enter'],
  ['+', 'plus'],
  ['=', 'plus'],
  ['-', 'minus'],
  ['Backspace', 'erase'],
  ['Delete', 'erase'],
  ['u', 'undo'],
  ['z', 'undo'],
  ['s', 'skip'],
  ['b', 'black'],
  ['.', 'black'],
  ['d', 'dark'],
  ['f', 'full'],
  ['F5', 'full'],
  ['r', 'remote'],
  ['Escape', 'leave'],
  ['e', 'finish'],
])

/**
 * Whether a key that is held down goes on meaning this: a number may run up and down. Whatever else a hand rests on it is one
 * press, so that no question is skipped and the screen never flickers between black and light.
 */
export const mayRepeat = ({ press }: Press): boolean => press === 'plus' || press === 'minus' || press === 'erase'

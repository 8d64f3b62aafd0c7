/** Digits and capital letters that nobody takes for others, printed or in handwriting: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY'

/** How many characters a code has: 23⁶, about 148 million codes. */
export const JOIN_CODE_LENGTH = 6

/** How many values one character can have: what chance is asked for. */
export const JOIN_CODE_CHARACTERS = ALPHABET.length

/** The code of an activity from six numbers by chance, each from 0 and below `JOIN_CODE_CHARACTERS`. */
export function joinCodeFrom(numbers: readonly number[]): string {
  return numbers.map((number) => ALPHABET[number % ALPHABET.length]).join('')
}

/** A code as it is kept, from one that was typed or pasted: small or capital, full-width, with spaces, dashes or without. */
export function normalisedJoinCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_·.ー−]/gu, '')
    .toUpperCase()
}

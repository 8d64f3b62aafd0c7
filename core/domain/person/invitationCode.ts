/** Digits and capital letters without those that are taken for others (I, L, O) and without U: 32, so that each carries five bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many characters a code has: 80 bits. */
const LENGTH = 16

/** How many bytes of chance make a code. */
export const CODE_BYTES = (LENGTH * 5) / 8

/** What people read or type in the place of a character that a code can have. */
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** The code of an invitation from ten bytes of chance: each five bits are one character. */
export function codeFrom(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: LENGTH }, (_, place) => ALPHABET[parseInt(bits.slice(place * 5, place * 5 + 5), 2)]).join(
    '',
  )
}

/** A code as it is shown, read out and printed: in groups of four, '7K2M-…'. */
export function groupedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}

/**
 * A code as it is kept, from one that was typed or pasted: small or capital, full-width, with spaces, dashes or without,
 * O for 0, I or L for 1. Whatever else is in it stays and makes it a code that nobody has.
 */
export function normalisedCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_·.ー−]/gu, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => meant[letter] ?? letter)
}

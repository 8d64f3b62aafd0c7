/** Digits and capital letters without those that are taken for others: 0, 1, I, L, O, U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const LENGTH = 8

/** How many bytes of chance make a number: more than needed, since some are passed over. */
export const NUMBER_BYTES = 32

/**
 * The number under which somebody follows a report, from bytes of chance: eight characters that nobody guesses (30⁸). A byte
 * from which not every character would come equally often is passed over. Null where too few are left; then other bytes are drawn.
 */
export function reportNumber(bytes: Uint8Array): string | null {
  const fair = 256 - (256 % ALPHABET.length)
  const characters = [...bytes].filter((byte) => byte < fair).map((byte) => ALPHABET[byte % ALPHABET.length])
  return characters.length < LENGTH ? null : characters.slice(0, LENGTH).join('')
}

/** A number as it is shown and read out: 'ABCD-2345'. */
export const groupedNumber = (number: string): string => `${number.slice(0, 4)}-${number.slice(4)}`

/** The number that somebody typed or pasted, however it was grouped and written; null where it is none. */
export function numberIn(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return plain.length === LENGTH && Array.from(plain).every((one) => ALPHABET.includes(one)) ? plain : null
}

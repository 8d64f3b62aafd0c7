/** A mobile number or an identity number: a person's, not a unit's. */
const MOBILE = /(?:^|\D)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/
const IDENTITY = /(?:^|\D)\d{17}[\dXx](?![\dA-Za-z])/

/** Whether a cell holds a number that belongs to a person. Such a cell is kept nowhere. */
export function isPersonal(text: string): boolean {
  if (text.length < 11) return false
  const plain = text.normalize('NFKC')
  return MOBILE.test(plain) || IDENTITY.test(plain)
}

/** Forms of a number in China, the longest first: with an area code, of 400 and 800, of a mobile phone, of a town, short ones such as 12345. */
const NUMBER =
  /\(?0\d{2,3}\)?[\s-]*\d{7,8}(?!\d)|[48]00[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)|1[3-9]\d{9}(?!\d)|\d{7,8}(?!\d)|\d{3,6}/

/**
 * The number that a phone dials for what a list says under 电话: the first one of '0916-2212345、2212346', without what stands
 * beside it: '（0916）2212345转801'. Where none is seen in it, the text as it is.
 */
export function numberToDial(telephone: string): string {
  const plain = telephone.normalize('NFKC').replace(/[‐‑‒–—―−ー]/g, '-')
  return NUMBER.exec(plain)?.[0].replace(/[^\d-]/g, '') ?? telephone
}

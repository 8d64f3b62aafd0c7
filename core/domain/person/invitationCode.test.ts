import { CODE_BYTES, codeFrom, groupedCode, normalisedCode } from './invitationCode'

test.each<[string, number[], string]>([
  ['no chance', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], '0000000000000000'],
  ['all bits', [255, 255, 255, 255, 255, 255, 255, 255, 255, 255], 'ZZZZZZZZZZZZZZZZ'],
  ['each letter of the first half', [0, 68, 50, 20, 199, 66, 84, 182, 53, 207], '0123456789ABCDEF'],
  ['each letter of the second half', [132, 101, 58, 86, 215, 198, 117, 190, 119, 223], 'GHJKMNPQRSTVWXYZ'],
])('a code of %s has sixteen characters, one for each five bits', (_, bytes, code) => {
  expect(bytes).toHaveLength(CODE_BYTES)
  expect(codeFrom(Uint8Array.from(bytes))).toBe(code)
})

test.each<[string, string]>([
  ['as it is shown', '0123-4567-89AB-CDEF'],
  ['in small letters', '0123-4567-89ab-cdef'],
  ['without dashes', '0123456789ABCDEF'],
  ['with spaces, some of them full-width', ' 0123 4567\u300089AB\tCDEF\n'],
  ['in full-width characters', '０１２３－４５６７－８９ＡＢ－ＣＤＥＦ'],
  ['with O for 0 and I for 1', 'OI23-4567-89AB-CDEF'],
  ['with small l for 1', 'ol23-4567-89ab-cdef'],
  ['with long dashes', '0123–4567—89AB−CDEF'],
  ['with what is invisible in between', '0123\u200b4567\ufeff89AB\u00adCDEF'],
])('a code typed %s is the same code', (_, typed) => {
  expect(normalisedCode(typed)).toBe('0123456789ABCDEF')
})

test.each<[string, string]>([
  ['another letter', '0123-4567-89AB-CDEU'],
  ['a letter more', '0123-4567-89AB-CDEF-0'],
  ['Chinese in it', '邀请码0123456789ABCDEF'],
])('a code with %s is another one', (_, typed) => {
  expect(normalisedCode(typed)).not.toBe('0123456789ABCDEF')
})

test('a code is shown in groups of four, and what is shown can be typed', () => {
  const shown = groupedCode('7K2M9QXW3HTB5VRE')
  expect(shown).toBe('7K2M-9QXW-3HTB-5VRE')
  expect(normalisedCode(shown)).toBe('7K2M9QXW3HTB5VRE')
})

import { JOIN_CODE_CHARACTERS, joinCodeFrom, normalisedJoinCode } from './joinCode'

test('a code has six characters, and none that is taken for another', () => {
  const all = Array.from({ length: JOIN_CODE_CHARACTERS }, (_, number) => joinCodeFrom([number])).join('')
  expect(joinCodeFrom([0, 1, 2, 3, 4, 22])).toBe('34679Y')
  expect(new Set(all).size).toBe(23)
  expect(all).not.toMatch(/[0O1IL2Z5S8BUV]/)
})

test.each([
  ['acd-ef3', 'ACDEF3'],
  [' ACD EF3\n', 'ACDEF3'],
  ['ＡＣＤＥＦ３', 'ACDEF3'],
  ['ACDEF0', 'ACDEF0'],
])('%j is the code %s', (typed, code) => {
  expect(normalisedJoinCode(typed)).toBe(code)
})

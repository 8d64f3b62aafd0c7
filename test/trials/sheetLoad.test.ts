import { sheetLoad } from './sheetLoad/sheetLoad'

test('a hundred sheets at an even rate and in a crowd: each is acknowledged, and what is counted agrees with what is kept', async () => {
  expect(await sheetLoad({ size: 100, seed: 'npm test' })).toMatch(/all 100 are counted as they are kept/)
}, 180_000)

import { sheetLoad } from './sheetLoad/sheetLoad'

test('sixty sheets at an even rate and in a crowd: each is acknowledged, and what is counted agrees with what is kept', async () => {
  expect(await sheetLoad({ size: 60, seed: 'npm test' })).toMatch(/all 60 are counted as they are kept/)
}, 180_000)

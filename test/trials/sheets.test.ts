import { sheets } from './sheets/sheets'

test('forty people hand in while much goes wrong: what is counted is what was acknowledged, and counting anew finds the same', async () => {
  expect(await sheets({ size: 40, seed: 'npm test' })).toMatch(/acknowledged, counted and counted anew$/)
}, 120_000)

import { shelterLimits } from './shelterLimits/shelterLimits'

test('a heavy file of each kind is read, checked and taken in within the memory and the time that the function has', async () => {
  expect(await shelterLimits({ size: 2000, seed: 'npm test' })).toMatch(/^Files of 2000 rows within 512 MB and 60 s: /)
}, 60_000)

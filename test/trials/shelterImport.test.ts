import { shelterImport } from './shelterImport/shelterImport'

test('four kills with -9 while importing: the old list or the new one, and asking again brings the new one', async () => {
  expect(await shelterImport({ size: 4, seed: 'npm test' })).toMatch(/^4 kills while importing/)
}, 90_000)

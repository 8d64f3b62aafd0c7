import { cloudKills } from './cloudKills/cloudKills'

test('six kills with -9 while writing: no acknowledged write is lost, no half of a write or a transaction is seen', async () => {
  expect(await cloudKills({ size: 6, seed: 'npm test' })).toMatch(/^6 kills while writing/)
}, 60_000)

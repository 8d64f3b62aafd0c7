import { cloudModel } from './cloudModel/cloudModel'

test('two hundred random sequences with transactions: the database answers, refuses and keeps what the plain model does', async () => {
  expect(await cloudModel({ size: 200, seed: 'npm test' })).toMatch(/^200 sequences of 30 steps: /)
}, 60_000)

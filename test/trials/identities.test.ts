import { identities } from './identities/identities'

test('fifty callers at once, a hundred calls: each is itself throughout and sees only its own', async () => {
  const summary = await identities({ size: 100, seed: 'npm test' })
  expect(summary).toMatch(/^100 calls by 50 callers at once, \d+ a second: each saw only its own$/)
}, 60_000)

import { staffActs } from './staffActs/staffActs'

test('forty acts by eight of the office at once: each is done and written down once, and the chain has no gap', async () => {
  const summary = await staffActs({ size: 40, seed: 'npm test' })
  expect(summary).toMatch(/^40 acts by 8 at once, [\d.]+ a second: each done and written down once$/)
}, 120_000)

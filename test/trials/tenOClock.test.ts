import { tenOClock } from './tenOClock/tenOClock'

test('five hundred phones at ten o clock: one read in ten seconds and instance, and every phone has the plan', async () => {
  expect(await tenOClock({ size: 500, seed: 'npm test' })).toMatch(/^500 phones .* every phone has the plan$/)
}, 60_000)

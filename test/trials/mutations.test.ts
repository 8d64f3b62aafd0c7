import { mutations } from './mutations/mutations'

test('sixteen mutated inputs to every operation: no fault of ours, what is refused changes nothing, what is accepted keeps the rules', async () => {
  const summary = await mutations({ size: 16, seed: 'npm test' })
  expect(summary).toMatch(/^16 inputs to each of \d+ operations: /)
}, 300_000)

import { mutations } from './mutations/mutations'

test('twenty mutated inputs to every operation: no fault of ours, what is refused changes nothing, what is accepted keeps the rules', async () => {
  const summary = await mutations({ size: 20, seed: 'npm test' })
  expect(summary).toMatch(/^20 inputs to each of \d+ operations: /)
}, 60_000)

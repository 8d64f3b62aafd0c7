import { mutations } from './mutations/mutations'

test('fifty mutated inputs to every operation: no fault of ours, what is refused changes nothing, what is accepted keeps the rules', async () => {
  const summary = await mutations({ size: 50, seed: 'npm test' })
  expect(summary).toMatch(/^50 inputs to each of \d+ operations: /)
}, 120_000)

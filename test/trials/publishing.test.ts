import { publishing } from './publishing/publishing'

test('six kills with -9 while publishing: the old pack or the new one, and the next minute brings the new one', async () => {
  expect(await publishing({ size: 6, seed: 'npm test' })).toMatch(/^6 kills while publishing/)
}, 60_000)

import { shelterPublishing } from './shelterPublishing/shelterPublishing'

test('four kills with -9 while the list is published: the old packs or the new ones, and the next minute brings the new ones', async () => {
  expect(await shelterPublishing({ size: 4, seed: 'npm test' })).toMatch(/^4 kills while the list is published/)
}, 60_000)

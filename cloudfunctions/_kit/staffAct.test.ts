import { createHash } from 'node:crypto'
import { asText } from './staffAct'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('what an act changed is kept whole while it is short, and nothing stays nothing', () => {
  expect([asText({ title: '试鸣' }), asText(null), asText(undefined)]).toEqual(['{"title":"试鸣"}', null, null])
})

test.each([
  ['ordinary characters', '试'.repeat(20_000)],
  ['characters of two units, the cut in the middle of one', '😀'.repeat(10_000)],
  ['the same, a unit further', `试${'😀'.repeat(10_000)}`],
])('what is longer is cut between two characters, with the SHA-256 of the whole: %s', (_, text) => {
  const kept = asText(text)!
  expect(kept.length).toBeLessThanOrEqual(20_000)
  expect(Buffer.from(kept).toString()).toBe(kept)
  expect(kept.endsWith(`… SHA-256 ${sha256(JSON.stringify(text))}`)).toBe(true)
})

import { foreignPatterns, isUnlikeOurs } from './foreign'
import { segmentsOf } from './segments'

test.each(foreignPatterns)('$place, $purpose: has a rhythm and a source without an address', (pattern) => {
  expect(segmentsOf(pattern.rhythm).length).toBeGreaterThan(0)
  expect(pattern.source).not.toMatch(/https?:|www\.|\.(com|org|se|ch|at|de|kr|cz)\b/)
  expect(pattern.source.length).toBeGreaterThan(5)
})

test('places whose signals are disputed or not theirs alone are not in the list', () => {
  expect([...new Set(foreignPatterns.map(({ place }) => place))]).toEqual([
    '德国',
    '奥地利',
    '瑞士',
    '瑞典',
    '韩国',
    '英国（二战时）',
    '捷克',
  ])
})

test('the rhythm of 20 s and 10 s is not in the list, since a Chinese city uses it', () => {
  const rounds = foreignPatterns.flatMap(({ rhythm }) => rhythm.rounds)
  expect(rounds.filter(({ sounds, rests }) => sounds === 20 && rests === 10)).toEqual([])
})

test('a steady tone that could be part of 解除警报 is never asked for as none of the three', () => {
  expect(
    foreignPatterns.filter((pattern) => !isUnlikeOurs(pattern)).map(({ place, purpose }) => `${place} ${purpose}`),
  ).toEqual([
    '德国 危险解除',
    '奥地利 灾害临近，警告居民',
    '奥地利 危险解除',
    '瑞典 危险解除',
    '韩国 警戒警报，可能来袭',
    '英国（二战时） 敌机已过，危险解除',
  ])
})

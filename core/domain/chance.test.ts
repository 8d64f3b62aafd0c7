import { chanceFrom, shuffled } from './chance'

test('the same seed gives the same order, another seed another', () => {
  const numbers = Array.from({ length: 20 }, (_, i) => i)
  expect(shuffled(numbers, chanceFrom('a'))).toEqual(shuffled(numbers, chanceFrom('a')))
  expect(shuffled(numbers, chanceFrom('a'))).not.toEqual(shuffled(numbers, chanceFrom('b')))
})

test('a shuffle keeps everything and favours no place', () => {
  const chance = chanceFrom('fair')
  const firsts = [0, 0, 0, 0]
  for (let i = 0; i < 8000; i++) {
    const order = shuffled([0, 1, 2, 3], chance)
    expect([...order].sort()).toEqual([0, 1, 2, 3])
    firsts[order[0]!]!++
  }
  for (const count of firsts) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

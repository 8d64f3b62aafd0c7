import { chanceFrom } from '../chance'
import { madeUpName, normalisedName } from './madeUpName'

test('a name is a word and two digits, and longer numbers come only when many are taken', () => {
  const chance = chanceFrom('names')
  const at = (nth: number) => Array.from({ length: 200 }, () => madeUpName(chance, nth))
  expect(at(0).every((name) => /^\p{Script=Han}{2,4} \d\d$/u.test(name))).toBe(true)
  expect(at(6).every((name) => /^\p{Script=Han}{2,4} \d{2,3}$/u.test(name))).toBe(true)
  expect(at(12).some((name) => / \d{4}$/.test(name))).toBe(true)
})

test('there are more than ten thousand names of two digits', () => {
  const chance = chanceFrom('many')
  const words = new Set(Array.from({ length: 20_000 }, () => madeUpName(chance, 0).split(' ')[0]))
  expect(words.size).toBeGreaterThan(100)
})

test.each([
  ['纸鹤07', '纸鹤 07'],
  [' 纸鹤  ０７ ', '纸鹤 07'],
  ['油菜花 123', '油菜花 123'],
])('%j is the name %s', (told, name) => {
  expect(normalisedName(told)).toBe(name)
})

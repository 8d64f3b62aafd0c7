import type { Level } from '@core/domain/quiz/question'
import { isSimple, turned, withOneMore, withPart } from './blueprint'

const part = (levels: Level[], number = 10, topics: string[] = []) => ({ topics, levels, number })

test.each([
  ['one level', [part(['primary'])], true],
  ['one level and some topics', [part(['primary'], 7, ['掩蔽'])], true],
  ['two levels', [part(['primary', 'middle'])], false],
  ['two parts', [part(['primary']), part(['primary'])], false],
])('a blueprint of %s is simple: %s', (_, parts, simple) => {
  expect(isSimple(parts)).toBe(simple)
})

test.each([
  [['a'], 'c', ['a', 'c']],
  [['c'], 'a', ['a', 'c']],
  [['a', 'c'], 'a', ['c']],
  [[], 'b', ['b']],
])('%j with %s turned is %j', (chosen, one, turnedTo) => {
  expect(turned(chosen, one, ['a', 'b', 'c'])).toEqual(turnedTo)
})

test('one part is changed and the others stay', () => {
  expect(withPart([part(['primary']), part(['middle'])], 1, { number: 3 })).toEqual([
    part(['primary']),
    part(['middle'], 3),
  ])
})

test('one more part is of the levels of the last one, and any topic', () => {
  expect(withOneMore([part(['primary']), part(['middle', 'adult'], 7, ['掩蔽'])]).at(-1)).toEqual(
    part(['middle', 'adult'], 5),
  )
})

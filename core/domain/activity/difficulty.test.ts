import { difficulties } from './difficulty'

const tried = (id: string, answered: number, right: number) => ({ id, version: 1, answered, right })

test('answers of one question add up, and fewer than five are not told', () => {
  expect(
    difficulties({
      sheets: [tried('b', 3, 1), tried('b', 4, 2), tried('a', 4, 4)],
      classes: [tried('a', 40, 30)],
      practice: [],
    }),
  ).toEqual([
    { id: 'a', version: 1, sheets: null, classes: { answered: 40, right: 30 }, practice: null },
    { id: 'b', version: 1, sheets: { answered: 7, right: 3 }, classes: null, practice: null },
  ])
})

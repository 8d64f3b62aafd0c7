import { difficulties, hardestFirst, inAll, toldInWords, type Told } from './difficulty'

const tried = (id: string, answered: number, right: number) => ({ id, version: 1, answered, right })

test('answers of one question add up, and fewer than five are not told', () => {
  expect(
    difficulties({
      sheets: [tried('b', 3, 1), tried('b', 4, 2), tried('a', 4, 4), tried('c', 4, 0)],
      classes: [tried('a', 40, 30)],
      practice: [],
    }),
  ).toEqual([
    { id: 'a', version: 1, sheets: null, classes: { answered: 40, right: 30 }, practice: null },
    { id: 'b', version: 1, sheets: { answered: 7, right: 3 }, classes: null, practice: null },
  ])
})

const of = (id: string, sheets: Told, classes: Told = null) => ({ id, version: 1, sheets, classes, practice: null })
const half = { answered: 10, right: 5 }
const most = { answered: 100, right: 80 }

test.each<[string, Told, Told, Told]>([
  ['what is told adds up', half, most, { answered: 110, right: 85 }],
  ['what is too few stays out', half, null, half],
  ['and where all is, nothing is told', null, null, null],
])('%s', (_, sheets, classes, all) => {
  expect(inAll(of('a', sheets, classes))).toEqual(all)
})

test('the question that fewest had right stands first, and one of which nothing is told is left out', () => {
  const questions = [of('a', most), of('b', null), of('c', half), of('d', half), of('e', null, half)]
  expect(hardestFirst(questions, 'sheets').map(({ id }) => id)).toEqual(['c', 'd', 'a'])
  expect(hardestFirst(questions, 'all').map(({ id }) => id)).toEqual(['c', 'd', 'e', 'a'])
})

test.each<[Told, string]>([
  [null, '未统计'],
  [{ answered: 5, right: 0 }, '答对 0%（5 人次）'],
  [{ answered: 3, right: 2 }, '答对 67%（3 人次）'],
])('%j is told as %s', (tried, words) => {
  expect(toldInWords(tried)).toBe(words)
})

import { csvOf, neutral, unmarked } from './csv'

test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', '\u0000x'])(
  '%j is no formula, and is itself again when it is read back',
  (cell) => {
    expect(neutral(cell)).toBe(`'${cell}`)
    expect(unmarked(neutral(cell))).toBe(cell)
  },
)

test.each(['36秒', "'quoted'", '', '1-2'])('%j stays as it is', (cell) => {
  expect(neutral(cell)).toBe(cell)
  expect(unmarked(cell)).toBe(cell)
})

test('a file begins with its mark, and separators, quotes and lines stay inside their cells', () => {
  expect(csvOf([['甲,乙', '说"好"', '两\n行']])).toBe('\uFEFF"甲,乙","说""好""","两\n行"\r\n')
})

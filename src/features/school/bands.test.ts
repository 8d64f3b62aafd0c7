import { bandInWords, bandsOf } from './bands'

const sheets = (...counts: [points: number, sheets: number][]) =>
  counts.map(([points, number]) => ({ points, sheets: number }))

test('of few points each number has a bar, also those that nobody has', () => {
  expect(bandsOf(sheets([1, 2], [3, 4]), 3).map(({ sheets: number }) => number)).toEqual([0, 2, 0, 4])
})

test('of many points there are bands, and no sheet is lost', () => {
  const bands = bandsOf(sheets([0, 1], [9, 2], [10, 3], [100, 4]), 100)
  expect(bands.length).toBeLessThanOrEqual(11)
  expect(bands.reduce((sum, band) => sum + band.sheets, 0)).toBe(10)
  expect(bandInWords(bands[0]!)).toBe('0–9 分')
  expect(bandInWords(bands.at(-1)!)).toBe('100 分')
})

test('half a point counts with the whole ones below', () => {
  expect(bandsOf(sheets([1.5, 1]), 2).map(({ sheets: number }) => number)).toEqual([0, 1, 0])
})

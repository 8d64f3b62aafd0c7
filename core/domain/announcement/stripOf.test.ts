import { usual } from '../../../test/seeds/notices'
import { stripOf } from './stripOf'

test('a session is drawn from its first signal to the end of its last, with its silences to scale', () => {
  const { total, signals, gaps } = stripOf(usual)
  expect(total).toBe(19 * 60)
  expect(signals.map(({ signal, at, from, blocks }) => [signal, at, from, blocks.length])).toEqual([
    ['preliminary', '10:00', 0, 3],
    ['airRaid', '10:08', 480, 15],
    ['allClear', '10:16', 960, 1],
  ])
  expect(gaps).toEqual([
    { from: 180, to: 480, word: '间歇 5 分' },
    { from: 660, to: 960, word: '间歇 5 分' },
  ])
})

test('signals that follow each other at once have no silence between them', () => {
  const session = [
    { signal: 'preliminary', at: '10:00' },
    { signal: 'airRaid', at: '10:03' },
  ] as const
  expect(stripOf(session)).toMatchObject({ total: 360, gaps: [] })
})

test('a session without signals has nothing to draw', () => {
  expect(stripOf([])).toEqual({ total: 180, signals: [], gaps: [] })
})

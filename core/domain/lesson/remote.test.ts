import { meantAfter, readAgainIn, withPress, type RemotePress } from './remote'

const at = 1_800_000_000_000
const pressed = (nth: number, when = at): RemotePress => ({ nth, pressId: `press-${nth}`, key: 'next', at: when })
const twenty = (apart: number) => Array.from({ length: 20 }, (_, place) => pressed(place + 1, at + place * apart))

test('presses are numbered in the order in which they came', () => {
  const first = withPress([], { pressId: 'a', key: 'next', at })
  expect(withPress(first ?? [], { pressId: 'b', key: 'black', at })).toEqual([
    { nth: 1, pressId: 'a', key: 'next', at },
    { nth: 2, pressId: 'b', key: 'black', at },
  ])
})

test('a press that comes again is one', () => {
  expect(withPress([pressed(1)], { pressId: 'press-1', key: 'next', at: at + 5 })).toEqual([pressed(1)])
})

test('twenty are kept, and the numbers go on', () => {
  const kept = withPress(twenty(1000), { pressId: 'a', key: 'back', at: at + 20_000 })
  expect(kept?.map(({ nth }) => nth)).toEqual(Array.from({ length: 20 }, (_, place) => place + 2))
})

test('the twenty-first within ten seconds is refused', () => {
  expect(withPress(twenty(100), { pressId: 'a', key: 'back', at: at + 9000 })).toBeNull()
})

test('a board is told what it has not seen and what is still meant', () => {
  const presses = [pressed(1, at), pressed(2, at + 10_000), pressed(3, at + 16_000)]
  expect(meantAfter(presses, 1, at + 16_000).map(({ nth }) => nth)).toEqual([2, 3])
  expect(meantAfter(presses, 0, at + 26_000).map(({ nth }) => nth)).toEqual([3])
})

test.each([
  [0, 2000],
  [1, 4000],
  [3, 16_000],
  [9, 30_000],
])('after %i times without an answer it is asked again in %i ms', (failures, ms) => {
  expect(readAgainIn(failures)).toBe(ms)
})

import { FEWEST, hideSmall, type Placed } from './hideSmall'

const shown = (values: readonly number[]): string => {
  const hidden = hideSmall(values.map((people, place) => ({ people, places: [place] })))
  if (hidden === 'all') return `total ? of ${values.map((value) => (value === 0 ? 0 : '?')).join(' ')}`
  const total = values.reduce((sum, value) => sum + value, 0)
  return `total ${total} of ${values.map((value, place) => (hidden[0]?.has(place) ? '?' : value)).join(' ')}`
}

/** Every list of so many counts whose sum is at most this. */
const lists = (length: number, most: number): number[][] =>
  length === 0
    ? [[]]
    : Array.from({ length: most + 1 }, (_, value) =>
        lists(length - 1, most - value).map((rest) => [value, ...rest]),
      ).flat()

/** How lists are shown in which some hidden count below 5 can be worked out: all lists that are shown like this have the same there. */
function givenAway(length: number, most: number): string[] {
  const alike = new Map<string, number[][]>()
  for (const values of lists(length, most)) alike.set(shown(values), [...(alike.get(shown(values)) ?? []), values])
  const isGivenAway = (told: string, group: number[][], place: number): boolean => {
    const could = [...new Set(group.map((values) => values[place] ?? 0))]
    return told.split(' of ')[1]?.split(' ')[place] === '?' && could.length === 1 && (could[0] ?? 0) < 5
  }
  const places = Array.from({ length }, (_, place) => place)
  return [...alike]
    .filter(([told, group]) => places.some((place) => isGivenAway(told, group, place)))
    .map(([told]) => told)
}

test.each([
  ['nothing small is shown as it is', [12, 0, 7], 'total 19 of 12 0 7'],
  ['a small one takes another with it', [30, 40, 3], 'total 73 of ? 40 ?'],
  ['several small ones too', [30, 4, 40, 4], 'total 78 of ? ? 40 ?'],
  ['one that is too small to hide behind takes a third', [5, 3, 40], 'total 48 of ? ? ?'],
  ['where nothing is left to hide behind, the total goes as well', [3, 0, 0], 'total ? of ? 0 0'],
  ['and what it could be worked out from', [3, 5, 0], 'total ? of ? ? 0'],
  ['nobody anywhere is told', [0, 0], 'total 0 of 0 0'],
])('%s', (_, values, told) => {
  expect(shown(values)).toBe(told)
})

test.each([
  [2, 40],
  [3, 30],
  [4, 20],
])(
  'of %d cells with up to %d people, no hidden small one can be worked out from the total by whoever knows the rule',
  (length, most) => {
    expect(givenAway(length, most)).toEqual([])
  },
)

const occasion = (people: number, ...places: number[]): Placed => ({ people, places })
const hiddenPlaces = (occasions: readonly Placed[]) => {
  const hidden = hideSmall(occasions)
  return hidden === 'all' ? hidden : hidden.map((places) => [...places].sort())
}

test.each<[string, Placed[], number[][] | 'all']>([
  [
    'what hides a small cell of one table is hidden in the other',
    [occasion(40, 0, 1), occasion(60, 1, 0), occasion(3, 2, 2)],
    [
      [0, 2],
      [1, 2],
    ],
  ],
  [
    'where they share a cell of the other, that one is told',
    [occasion(40, 0, 0), occasion(60, 1, 1), occasion(3, 2, 0)],
    [[0, 2], []],
  ],
  ['without a small cell all is told', [occasion(40, 0, 0), occasion(0, 1, 1)], [[], []]],
  ['with nobody beside it nothing is told', [occasion(3, 0, 0)], 'all'],
])('in two tables: %s', (_, occasions, hidden) => {
  expect(hiddenPlaces(occasions)).toEqual(hidden)
})

/** Two tables as they are told: how often and how many people by either, and in all. */
function toldOf(occasions: readonly Placed[], places: readonly number[]): { told: string; sums: number[] } {
  const hidden = hideSmall(occasions)
  const cells = places.flatMap((size, table) => Array.from({ length: size }, (_, place) => ({ table, place })))
  const of = ({ table, place }: (typeof cells)[number]) => occasions.filter((one) => one.places[table] === place)
  const people = (those: readonly Placed[]) => those.reduce((sum, one) => sum + one.people, 0)
  const sums = cells.map((cell) => people(of(cell)))
  const isHidden = (nth: number): boolean => {
    const { table, place } = cells[nth] ?? { table: 0, place: 0 }
    return hidden === 'all' ? (sums[nth] ?? 0) > 0 : hidden[table]?.has(place) === true
  }
  const told = cells.map((cell, nth) => `${of(cell).length}/${isHidden(nth) ? '?' : (sums[nth] ?? 0)}`)
  return { told: [hidden === 'all' ? '?' : people(occasions), ...told].join(' '), sums }
}

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)

/** Every world of so many occasions in two tables with so many people at most in all, in the order of their places. */
function worlds(number: number, sizes: readonly [number, number], most: number): Placed[][] {
  const each = Array.from({ length: sizes[0] * sizes[1] }, (_, nth) => [Math.floor(nth / sizes[1]), nth % sizes[1]])
  const grow = (rest: number, from: number, left: number): Placed[][] =>
    rest === 0
      ? [[]]
      : each
          .slice(from)
          .flatMap((places, nth) =>
            upTo(left).flatMap((people) =>
              grow(rest - 1, from + nth, left - people).map((others) => [{ people, places }, ...others]),
            ),
          )
  return grow(number, 0, most)
}

/** How worlds are told in which a hidden count below 5 can be worked out: all worlds that are told like this have the same there. */
function givenAwayIn(number: number, sizes: readonly [number, number], most: number): string[] {
  const alike = new Map<string, number[][]>()
  for (const world of worlds(number, sizes, most)) {
    const { told, sums } = toldOf(world, sizes)
    alike.set(told, [...(alike.get(told) ?? []), sums])
  }
  return [...alike]
    .filter(([told, group]) =>
      told
        .split(' ')
        .slice(1)
        .some((cell, nth) => {
          const could = new Set(group.map((sums) => sums[nth]))
          return cell.endsWith('?') && could.size === 1 && (group[0]?.[nth] ?? 0) < FEWEST
        }),
    )
    .map(([told]) => told)
}

test.each<[number, [number, number], number]>([
  [2, [2, 2], 24],
  [3, [2, 2], 16],
  [3, [3, 3], 13],
])(
  'of %d occasions in two tables of %j with %d people no hidden small count can be worked out, though it is told how often each had one',
  (number, sizes, most) => {
    expect(givenAwayIn(number, sizes, most)).toEqual([])
  },
)

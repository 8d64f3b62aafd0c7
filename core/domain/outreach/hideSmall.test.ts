import { hideSmall } from './hideSmall'

const shown = (values: readonly number[]): string => {
  const hidden = hideSmall(values)
  if (hidden === 'all') return `total ? of ${values.map((value) => (value === 0 ? 0 : '?')).join(' ')}`
  const total = values.reduce((sum, value) => sum + value, 0)
  return `total ${total} of ${values.map((value, place) => (hidden.has(place) ? '?' : value)).join(' ')}`
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

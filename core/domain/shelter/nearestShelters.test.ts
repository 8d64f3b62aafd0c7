import { city } from '@city'
import { publicShelter } from '../../../test/seeds/publicShelter'
import { chanceFrom, type Chance } from '../chance'
import type { Spot } from './distance'
import { nearestShelters } from './nearestShelters'
import type { PublicShelter } from './publicShelter'

const here = { longitude: 107.02, latitude: 33.08 }
const at = (id: string, north: number, changes: Partial<PublicShelter> = {}) =>
  publicShelter({ id, longitude: here.longitude, latitude: here.latitude + north, ...changes })
const ids = (places: readonly PublicShelter[], use: 'disaster' | 'airRaid', count = 5) =>
  nearestShelters(places, here, use, count).map(({ place }) => place.id)

test('the nearest come first, no more than asked for', () => {
  expect(ids([at('c', 0.03), at('a', 0.01), at('b', -0.02), at('d', 0.04)], 'disaster', 3)).toEqual(['a', 'b', 'c'])
})

test('of places as near as each other the one that the list has first comes first', () => {
  expect(ids([at('a', 0.01), at('b', 0.01), at('c', 0.01)], 'disaster', 2)).toEqual(['a', 'b'])
})

test.each([
  ['none asked for', [at('a', 0.01)], 0],
  ['none there', [], 5],
])('%s gives none', (_, places, count) => {
  expect(ids(places, 'disaster', count)).toEqual([])
})

test.each<[string, Partial<PublicShelter>, string[], string[]]>([
  ['an emergency shelter for disasters', {}, ['x'], []],
  ['a personnel shelter for air raids', { kind: 'personnelShelter', uses: ['airRaid'] }, [], ['x']],
  ['a place for both', { kind: 'personnelShelter', uses: ['disaster', 'airRaid'] }, ['x'], ['x']],
  ['a place of which nobody said what for', { uses: [] }, [], []],
  ['a venue, whatever is said of it', { kind: 'venue', uses: ['disaster', 'airRaid'] }, [], []],
  ['an evacuation base, whatever is said of it', { kind: 'evacuationBase', uses: ['disaster', 'airRaid'] }, [], []],
  ['a place without a point', { longitude: null, latitude: null }, [], []],
  ['a place known to its street', { rough: true }, ['x'], []],
  ['a place that is suspended', { condition: 'suspended' }, ['x'], []],
  ['a place that is closed for good', { condition: 'closed' }, [], []],
])('%s is among the nearest only where it belongs', (_, changes, forDisaster, forAirRaid) => {
  const places = [at('x', 0.01, changes)]
  expect(ids(places, 'disaster')).toEqual(forDisaster)
  expect(ids(places, 'airRaid')).toEqual(forAirRaid)
})

/** The straight line through the earth, by vectors: longer where the way over it is longer, and no formula of ours. */
function chord(one: Spot, other: Spot): number {
  const vector = ({ longitude, latitude }: Spot): [number, number, number] => {
    const [east, north] = [(longitude / 180) * Math.PI, (latitude / 180) * Math.PI]
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
  }
  const [a, b] = [vector(one), vector(other)]
  return 6_371_008.8 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

const spotIn = ({ west, south, east, north }: typeof city.shelters.box, chance: Chance): Spot => ({
  longitude: west + chance() * (east - west),
  latitude: south + chance() * (north - south),
})
const theWorld = { west: -180, south: -89, east: 180, north: 89 }

test.each([
  ['in the city', city.shelters.box, 'city'],
  ['anywhere on earth', theWorld, 'earth'],
])('the nearest of random points %s are those of brute force by another formula', (_, box, seed) => {
  const chance = chanceFrom(`nearest ${seed}`)
  const places = Array.from({ length: 400 }, (__, nth) => publicShelter({ id: `p${nth}`, ...spotIn(box, chance) }))
  const froms = Array.from({ length: 200 }, () => spotIn(box, chance))
  const found = froms.map((from) => nearestShelters(places, from, 'disaster', 5))
  const forced = froms.map((from) =>
    places
      .map((place) => ({ id: place.id, chord: chord(from, place as Spot) }))
      .sort((a, b) => a.chord - b.chord)
      .slice(0, 5),
  )
  expect(found.map((one) => one.map(({ place }) => place.id))).toEqual(forced.map((one) => one.map(({ id }) => id)))
  const arcs = forced.flat().map((one) => 2 * 6_371_008.8 * Math.asin(one.chord / (2 * 6_371_008.8)))
  const differences = found.flat().map(({ metres }, nth) => Math.abs(metres - arcs[nth]!))
  expect(Math.max(...differences)).toBeLessThan(0.01)
})

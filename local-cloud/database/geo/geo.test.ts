import { condition } from '../query'
import type { Document, Value } from '../document'
import { readGeometry } from './geometry'
import { angleTo, intersects, isWithin } from './relations'
import { EARTH_RADIUS, vectorOf } from './sphere'

type Position = [number, number]

const point = (...position: Position): Document => ({ type: 'Point', coordinates: position })
const line = (...positions: Position[]): Document => ({ type: 'LineString', coordinates: positions })
const square = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const area = (...rings: Position[][]): Document => ({ type: 'Polygon', coordinates: rings })
const several = (type: string, ...parts: Document[]): Document => ({
  type,
  coordinates: parts.map(({ coordinates }) => coordinates ?? null),
})

const block = area(square(106, 33, 107, 34))
const ring = area(square(-2, -2, 2, 2), square(-1, -1, 1, 1))
const eastAndWest = area(square(179, -1, -179, 1))
const pole = area([
  [0, 89],
  [120, 89],
  [-120, 89],
  [0, 89],
])

const inside: [rule: string, geometry: Document, outer: Document, answer: boolean][] = [
  ['a point in the middle', point(106.5, 33.5), block, true],
  ['a point outside', point(107.5, 33.5), block, false],
  ['a point on the other side of the earth', point(-73.5, -33.5), block, false],
  ['a corner', point(106, 33), block, true],
  ['a point north of the parallel and south of the great circle, which an edge is', point(106.5, 34.001), block, true],
  ['a point in a hole', point(0, 0), ring, false],
  ['a point beside the hole', point(1.5, 0), ring, true],
  ['a line inside', line([106.1, 33.1], [106.9, 33.9]), block, true],
  ['a line that leaves', line([106.1, 33.1], [107.9, 33.9]), block, false],
  ['a line across a hole', line([-1.5, 0], [1.5, 0]), ring, false],
  ['an area inside', area(square(106.2, 33.2, 106.4, 33.4)), block, true],
  ['an area with itself', block, block, true],
  ['an area around a hole', area(square(-1.5, -1.5, 1.5, 1.5)), ring, false],
  ['two points, one outside', several('MultiPoint', point(106.5, 33.5), point(0, 0)), block, false],
  [
    'two points in two areas',
    several('MultiPoint', point(106.5, 33.5), point(1.5, 0)),
    several('MultiPolygon', block, ring),
    true,
  ],
  ['a point on the day line', point(180, 0), eastAndWest, true],
  ['a point far from the day line', point(0, 0), eastAndWest, false],
  ['the pole', point(77, 90), pole, true],
]

const shared: [rule: string, left: Document, right: Document, answer: boolean][] = [
  ['a point in an area', point(106.5, 33.5), block, true],
  ['a point beside an area', point(105.9, 33.5), block, false],
  ['a point on a line', point(0, 0.5), line([0, 0], [0, 1]), true],
  ['a point beside a line', point(0.001, 0.5), line([0, 0], [0, 1]), false],
  ['the same point', point(1, 1), several('MultiPoint', point(0, 0), point(1, 1)), true],
  ['lines that cross', line([0, 0], [1, 1]), line([0, 1], [1, 0]), true],
  ['lines that would cross if they were longer', line([0, 0], [0.4, 0.4]), line([0, 1], [1, 0]), false],
  ['lines that would cross behind the earth', line([0, 0], [1, 1]), line([180, 1], [-179, 0]), false],
  ['a line through an area', line([105, 33.5], [108, 33.5]), block, true],
  ['a line within an area', line([106.2, 33.5], [106.3, 33.5]), block, true],
  ['a line within a hole', line([-0.5, 0], [0.5, 0]), ring, false],
  ['areas that overlap', block, area(square(106.5, 33.5, 108, 35)), true],
  ['areas that share an edge', block, area(square(107, 33, 108, 34)), true],
  ['an area in another one', area(square(106.2, 33.2, 106.4, 33.4)), block, true],
  ['areas apart', block, area(square(108, 33, 109, 34)), false],
  [
    'lines of several',
    several('MultiLineString', line([5, 5], [6, 6]), line([0, 0], [1, 1])),
    line([0, 1], [1, 0]),
    true,
  ],
]

const distances: [geometry: Document, from: Position, metres: number][] = [
  [point(0, 0), [1, 0], (EARTH_RADIUS * Math.PI) / 180],
  [point(113.31, 23.1), [113.312, 23.1], 204.78693],
  [line([0, -1], [0, 1]), [1, 0], (EARTH_RADIUS * Math.PI) / 180],
  [line([0, 1], [0, 2]), [0, 0], (EARTH_RADIUS * Math.PI) / 180],
  [block, [106.5, 33.5], 0],
  [area(square(0, 0, 1, 1)), [2, 0], (EARTH_RADIUS * Math.PI) / 180],
]

const refusals: [geometry: Value, reason: string][] = [
  [{ type: 'Circle', coordinates: [0, 0] }, 'unknown GeoJSON type'],
  [[0, 0], 'unknown GeoJSON type'],
  [{ type: 'Point', coordinates: [0] }, 'must be an array of longitude and latitude'],
  [{ type: 'Point', coordinates: [181, 0] }, 'longitude/latitude is out of bounds, lng: 181 lat: 0'],
  [{ type: 'LineString', coordinates: [[0, 0]] }, 'LineString coordinates must be an array of at least 2'],
  [{ type: 'Polygon', coordinates: [square(0, 0, 1, 1).slice(0, 4)] }, 'Loop is not closed'],
  [
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    },
    'Edges 0 and 2 cross',
  ],
  [
    area([
      [0, 0],
      [120, 0],
      [-120, 0],
      [0, 0],
    ]),
    'as large as half the earth',
  ],
  [{ type: 'MultiPolygon', coordinates: [] }, 'at least 1'],
]

describe('a geometry', () => {
  it.each(inside)('%s is inside, or is not', (_, geometry, outer, answer) => {
    expect(isWithin(readGeometry(geometry), readGeometry(outer).areas)).toBe(answer)
  })

  it.each(shared)('%s: both share a point, or none', (_, left, right, answer) => {
    const both = [readGeometry(left), readGeometry(right)] as const
    expect([intersects(...both), intersects(both[1], both[0])]).toEqual([answer, answer])
  })

  it.each(distances)('%j is as far from %j as it should be, in metres', (geometry, from, metres) => {
    expect(angleTo(readGeometry(geometry), vectorOf(from)) * EARTH_RADIUS).toBeCloseTo(metres, 4)
  })

  it.each(refusals)('%j is none', (geometry, reason) => {
    expect(() => readGeometry(geometry)).toThrow(reason)
  })
})

describe('a question about places', () => {
  const asking = { geoFields: new Set(['loc', 'shops.loc']) }
  const [near, farther, elsewhere]: Document[] = [
    { loc: point(113.31, 23.1) },
    { loc: point(113.3, 23.1) },
    { loc: point(116.4, 39.9) },
  ]
  const here = point(113.312, 23.1)
  const all: Document[] = [elsewhere ?? {}, farther ?? {}, near ?? {}, {}, { loc: null }]

  it.each<[Value, (Document | undefined)[]]>([
    [{ $nearSphere: { $geometry: here, $maxDistance: 5000 } }, [near, farther]],
    [{ $nearSphere: { $geometry: here, $minDistance: 1000, $maxDistance: 5000 } }, [farther]],
    [{ $nearSphere: { $geometry: here } }, [near, farther, elsewhere]],
  ])('%j finds what is near, the nearest first', (loc, found) => {
    const { matches, near: sort } = condition({ $and: [{ loc }, {}] }, asking)
    expect(sort?.(all.filter(matches))).toEqual(found)
  })

  it.each<[Value, (Document | undefined)[]]>([
    [{ $geoWithin: { $geometry: area(square(113, 23, 114, 24)) } }, [farther, near]],
    [{ $geoWithin: { $centerSphere: [[113.31, 23.1], 100 / EARTH_RADIUS] } }, [near]],
    [{ $geoIntersects: { $geometry: line([113.3, 23.1], [113.3, 23.2]) } }, [farther]],
    [{ $not: { $geoWithin: { $geometry: area(square(113, 23, 114, 24)) } } }, [elsewhere, {}, { loc: null }]],
  ])('%j finds what lies there', (loc, found) => {
    expect(all.filter(condition({ loc }, asking).matches)).toEqual(found)
  })

  it('finds a document by any member of a list', () => {
    const { matches } = condition({ 'shops.loc': { $geoWithin: { $geometry: block } } }, asking)
    expect(matches({ shops: [{ loc: point(0, 0) }, { loc: point(106.5, 33.5) }] })).toBe(true)
  })

  it.each<[Document, string]>([
    [{ other: { $nearSphere: { $geometry: here } } }, 'unable to find index for $geoNear query'],
    [{ other: { $geoWithin: { $geometry: block } } }, "$geoWithin (on 'other') needs a geo index"],
    [{ other: { $geoIntersects: { $geometry: block } } }, "$geoIntersects (on 'other') needs a geo index"],
    [{ $or: [{ loc: { $nearSphere: { $geometry: here } } }] }, 'must be top-level expr'],
    [
      { $and: [{ loc: { $nearSphere: { $geometry: here } } }, { 'shops.loc': { $nearSphere: { $geometry: here } } }] },
      'Too many geoNear expressions',
    ],
    [{ loc: { $nearSphere: { $geometry: block } } }, 'requires a point'],
    [{ loc: { $nearSphere: { $geometry: here, $maxDistance: -1 } } }, '$maxDistance must be non-negative'],
    [{ loc: { $nearSphere: [1, 2] } }, '$nearSphere takes $geometry'],
    [{ loc: { $geoWithin: { $geometry: here } } }, 'not supported with provided geometry'],
    [{ loc: { $geoWithin: { $box: [] } } }, 'found $box'],
    [{ loc: { $geoWithin: { $centerSphere: [[0, 0]] } } }, '$centerSphere takes'],
    [{ loc: { $geoWithin: { $centerSphere: [[0, 91], 1] } } }, 'out of bounds'],
    [{ loc: { $geoIntersects: { $geometry: { type: 'Point' } } } }, '$geoIntersects: Point must be'],
    [{ shops: { $elemMatch: { loc: { $geoWithin: { $geometry: block } } } } }, 'inside elemMatch is not supported'],
  ])('%j is refused', (query, sentence) => {
    expect(() => condition(query, asking)).toThrow(sentence)
  })

  it('needs no index for what lies inside where the cloud is not strict', () => {
    const { matches } = condition({ other: { $geoWithin: { $geometry: block } } }, { strict: false })
    expect(matches({ other: point(106.5, 33.5) })).toBe(true)
  })
})

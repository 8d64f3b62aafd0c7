import { ids, refusal, type Environment } from '../environment'
import type { Document } from '../sdk'

/** Places on one street in Hanzhong, some 910 metres from one to the next. */
const LATITUDE = 33.07
const LONGITUDES = { west: 107.01, middle: 107.02, east: 107.03, far: 107.2 }

/** A point as it is stored and as plain JSON. */
function point(longitude: number, latitude = LATITUDE): { type: string; coordinates: number[] } {
  return { type: 'Point', coordinates: [longitude, latitude] }
}

const places: Document[] = [
  { _id: 'far', at: point(LONGITUDES.far) },
  { _id: 'east', at: point(LONGITUDES.east) },
  { _id: 'west', at: point(LONGITUDES.west) },
  { _id: 'middle', at: point(LONGITUDES.middle) },
]

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** Points, shapes and distances, in metres. */
export function geography(place: Environment): void {
  describe('on the map', () => {
    beforeAll(async () => {
      await place.filled('places', places)
    })

    const here = (): unknown => place.db.Geo.Point(LONGITUDES.west, LATITUDE)
    const block = (): unknown =>
      place.db.Geo.Polygon([
        place.db.Geo.LineString([
          place.db.Geo.Point(107.015, 33),
          place.db.Geo.Point(107.035, 33),
          place.db.Geo.Point(107.035, 33.1),
          place.db.Geo.Point(107.015, 33.1),
          place.db.Geo.Point(107.015, 33),
        ]),
      ])

    it('a point comes back as it was stored', async () => {
      const items = await place.filled('items')
      await items.add({ data: { _id: 'a', at: place.db.Geo.Point(107.01, 33.07) } })
      expect(plain((await items.doc('a').get()).data)).toEqual({ _id: 'a', at: point(107.01) })
    })

    it('a line and a shape come back as they were stored', async () => {
      const items = await place.filled('items')
      const line = place.db.Geo.LineString([place.db.Geo.Point(1, 2), place.db.Geo.Point(3, 4)])
      await items.add({ data: { _id: 'a', line, block: block() } })
      expect(plain((await items.doc('a').get()).data)).toMatchObject({
        line: {
          type: 'LineString',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
        block: { type: 'Polygon' },
      })
    })

    it.each<[string, Document, string[]]>([
      ['all come, the nearest first', {}, ['west', 'middle', 'east', 'far']],
      ['none comes that is farther than the greatest distance', { maxDistance: 2000 }, ['west', 'middle', 'east']],
      ['none comes that is nearer than the least distance', { minDistance: 500, maxDistance: 1200 }, ['middle']],
    ])('of what is near, %s', async (_, limits, expected) => {
      const { data } = await place
        .collection('places')
        .where({ at: place._.geoNear({ geometry: here(), ...limits }) })
        .get()
      expect(ids(data)).toEqual(expected)
    })

    it('what is near is asked together with other conditions', async () => {
      const near = place._.geoNear({ geometry: here(), maxDistance: 2000 })
      const { data } = await place
        .collection('places')
        .where({ at: near, _id: place._.neq('west') })
        .limit(1)
        .get()
      expect(ids(data)).toEqual(['middle'])
    })

    it('what is near cannot be asked without an index', async () => {
      const items = await place.filled('items', places)
      const asked = items.where({ at: place._.geoNear({ geometry: here(), maxDistance: 2000 }) }).get()
      expect((await refusal(asked)).message).toMatch(/unable to find index for \$geoNear query/)
    })

    it('what lies in a shape is found', async () => {
      const { data } = await place
        .collection('places')
        .where({ at: place._.geoWithin({ geometry: block() }) })
        .get()
      expect(ids(data).sort()).toEqual(['east', 'middle'])
    })

    it('what lies in a circle is found, its radius in radians', async () => {
      const circle = place._.geoWithin({ centerSphere: [[LONGITUDES.west, LATITUDE], 1.2 / 6378.1] })
      const { data } = await place.collection('places').where({ at: circle }).get()
      expect(ids(data).sort()).toEqual(['middle', 'west'])
    })

    it('what meets a shape is found', async () => {
      const { data } = await place
        .collection('places')
        .where({ at: place._.geoIntersects({ geometry: block() }) })
        .get()
      expect(ids(data).sort()).toEqual(['east', 'middle'])
    })

    it('a pipeline tells the distance in metres', async () => {
      const { list } = await place
        .collection('places')
        .aggregate()
        .geoNear({ distanceField: 'metres', spherical: true, near: here(), maxDistance: 2500 })
        .project({ metres: 1 })
        .end()
      expect(ids(list)).toEqual(['west', 'middle', 'east'])
      expect(Number(list[1]?.metres)).toBeGreaterThan(925)
      expect(Number(list[1]?.metres)).toBeLessThan(940)
    })
  })
}

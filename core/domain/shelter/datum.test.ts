import { city } from '@city'
import { chanceFrom } from '../chance'
import { fromWgs84, toWgs84 } from './datum'
import { distance } from './distance'
import { datums } from './kinds'

const { west, south, east, north } = city.shelters.box
const points = (seed: string, count: number) => {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () => ({
    longitude: west + chance() * (east - west),
    latitude: south + chance() * (north - south),
  }))
}

test.each(datums)('%s there and back is within half a metre all over the city', (datum) => {
  const errors = points(`datum ${datum}`, 2000).map((point) => {
    const there = fromWgs84(point.longitude, point.latitude, datum)
    return distance(point, toWgs84(there.longitude, there.latitude, datum))
  })
  expect(Math.max(...errors)).toBeLessThanOrEqual(0.5)
})

test.each(datums)('%s back and there is within half a metre too', (datum) => {
  const errors = points(`back ${datum}`, 2000).map((point) => {
    const back = toWgs84(point.longitude, point.latitude, datum)
    return distance(point, fromWgs84(back.longitude, back.latitude, datum))
  })
  expect(Math.max(...errors)).toBeLessThanOrEqual(0.5)
})

test.each([
  ['GCJ02', 350, 550],
  ['BD09', 400, 1300],
  ['CGCS2000', 0, 0],
  ['WGS84', 0, 0],
] as const)('taking %s for WGS-84 would be wrong by so many metres', (datum, least, most) => {
  const errors = points(`shift ${datum}`, 500).map((point) =>
    distance(point, fromWgs84(point.longitude, point.latitude, datum)),
  )
  expect(Math.min(...errors)).toBeGreaterThanOrEqual(least)
  expect(Math.max(...errors)).toBeLessThanOrEqual(most)
})

test('the centre of 汉台区 in GCJ-02, as maps of China have it, is the centre that the city gives', () => {
  const { centre } = city.districts[0]!
  expect(distance(toWgs84(107.028233, 33.077674, 'GCJ02'), centre)).toBeLessThan(1)
})

test('outside of China GCJ-02 is WGS-84', () => {
  expect(toWgs84(-0.1, 51.5, 'GCJ02')).toEqual({ longitude: -0.1, latitude: 51.5 })
})

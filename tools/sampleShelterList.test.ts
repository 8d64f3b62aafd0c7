import * as v from 'valibot'
import { city } from '@city'
import { ShelterShape } from '@core/contract/shelterShapes'
import { publishability } from '@core/domain/shelter/publishability'
import { writtenFaults } from '@core/domain/shelter/writtenFaults'
import { getDistance } from 'geolib'
import { sampleShelterList } from './sampleShelterList'

const all = sampleShelterList(city, 2026)
const centres = new Map(city.districts.map(({ code, centre }) => [code, centre]))
const judged = (name: string) =>
  publishability(
    all.find((one) => one.name.endsWith(name))!,
    { today: '2026-11-26', staleAfterDays: 365 },
  )

test('every sample is a place that the contract takes and the cloud stores, and says that it is a sample', () => {
  expect(all.filter((one) => !v.safeParse(ShelterShape, one).success)).toEqual([])
  expect(all.flatMap((one) => writtenFaults(one, city))).toEqual([])
  expect(all.every(({ name }) => name.includes('示例'))).toBe(true)
})

test('each district has some, in towns of its own, within 3 km of its middle', () => {
  expect(new Set(all.map(({ district }) => district)).size).toBe(city.districts.length)
  expect(all.every(({ district, town }) => town !== null && city.towns[district]!.includes(town))).toBe(true)
  const far = all.map(({ district, point }) => getDistance(point!, centres.get(district)!)).filter((one) => one > 3000)
  expect(far).toEqual([])
})

test.each([
  ['示例广场', 'public'],
  ['示例人员掩蔽工程', 'public'],
  ['示例人员掩蔽工程（未批准）', 'inside'],
  ['示例人防宣教馆', 'public'],
])('%s is %s', (name, state) => {
  expect(judged(name)).toMatchObject({ state })
})

test('one of them nobody has checked', () => {
  expect(judged('示例公园（待核实）')).toMatchObject({ stale: true })
})

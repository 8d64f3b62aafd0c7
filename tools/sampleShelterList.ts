import type { City, CityDistrict } from '@core/domain/city'
import type { Shelter } from '@core/domain/shelter/shelter'

/** What is the same of every sample place; what is not known is not filled in. */
const unknown: Omit<Shelter, 'id' | 'name' | 'district'> = {
  officeNumber: null,
  otherNames: [],
  kind: 'emergencyShelter',
  uses: ['disaster'],
  ...{ level: null, space: null, duration: null, hazards: [], town: null, address: null, point: null },
  ...{ entrance: null, photos: [], floor: null, stepFree: null, normalUse: null, hours: null, opening: null },
  ...{ capacity: null, area: null, facilities: [], unit: null, telephone: null, authority: null, consent: null },
  ...{ condition: null, source: null, checked: null, approval: null, extra: {}, withdrawn: null },
}

/** Metres in a degree of latitude. */
const DEGREE = 111_320

/** A point so many metres from the middle of a district, in a direction (radians), to five places. */
function pointNear({ centre }: CityDistrict, metres: number, direction: number): NonNullable<Shelter['point']> {
  const north = (metres * Math.cos(direction)) / DEGREE
  const east = (metres * Math.sin(direction)) / (DEGREE * Math.cos((centre.latitude * Math.PI) / 180))
  const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
  return {
    longitude: rounded(centre.longitude + east),
    latitude: rounded(centre.latitude + north),
    source: 'WGS84',
    precision: 'site',
  }
}

/** What sorts of places there are in each district: mostly for disasters, each known differently well. */
const sorts: readonly ((place: number) => Partial<Shelter> & { name: string })[] = [
  (place) => ({
    ...{ name: '示例广场', otherNames: ['示例大场子'], space: 'outdoor', duration: 'short', hours: 'always' },
    ...{ entrance: '示例：东侧正门，门卫室旁', stepFree: true, capacity: 3000 + 100 * place, area: 9000 },
    ...{ hazards: ['earthquake', 'fire'], facilities: ['应急供水', '应急厕所'], normalUse: '广场' },
    ...{ telephone: '0916-0000000', condition: 'inUse', level: 'county' },
  }),
  (place) => ({
    ...{ name: '示例中学操场', space: 'outdoor', duration: 'urgent', capacity: 800 + 50 * place },
    hours: [{ days: [6, 7], from: '08:00', until: '20:00' }],
    ...{ opening: '示例：上课时间由学校组织开门', entrance: '示例：北门', hazards: ['earthquake'], condition: 'inUse' },
  }),
  () => ({ name: '示例体育馆', space: 'indoor', stepFree: false, hazards: ['flood', 'storm'], floor: '一层' }),
]

const approval: Shelter['approval'] = {
  ...{ by: '示例批准单位', documentNumber: '示例批准〔2026〕1号', date: '2026-01-31', validUntil: null },
  scope: 'exact',
}

/** The few that are otherwise: a work that is approved and one that is not, one that nobody checked, one of unknown use, a place to visit. */
const special: readonly (Partial<Shelter> & { name: string })[] = [
  {
    ...{ name: '示例人员掩蔽工程', kind: 'personnelShelter', uses: ['airRaid'], space: 'indoor', floor: '地下一层' },
    ...{ entrance: '示例：示例商场地下车库入口', capacity: 500, stepFree: true, normalUse: '停车场' },
    approval,
  },
  { name: '示例人员掩蔽工程（未批准）', kind: 'personnelShelter', uses: ['airRaid'], approval: null },
  { name: '示例公园（待核实）', checked: null, space: 'outdoor' },
  { name: '示例文化广场（用途未说明）', uses: [] },
  {
    name: '示例人防宣教馆',
    kind: 'venue',
    uses: [],
    hours: [{ days: [2, 3, 4, 5, 6, 7], from: '09:00', until: '17:00' }],
  },
]

/** The places of the sample world, of a year: every name says 示例, every point lies within 3 km of the middle of a district. */
export function sampleShelterList(city: City, year: number): Shelter[] {
  const consent = { document: '示例同意函', date: '2026-01-31' }
  const checked = { on: `${year - 1}-12-20`, by: '示例核对单位' }
  const common = { authority: '示例应急管理局', consent, checked, source: { document: '示例名录', date: null } }
  return city.districts.flatMap((district, place) => {
    const towns = city.towns[district.code] ?? []
    const ofDistrict = [...sorts.map((sort) => sort(place)), ...(place === 0 ? special : [])]
    return ofDistrict.map((one, nth): Shelter => {
      const town = towns[nth % Math.max(1, towns.length)] ?? null
      return {
        ...{ ...unknown, ...common, ...one },
        id: `sample-shelter-${district.code}-${nth + 1}`,
        name: `${district.name}${one.name}`,
        ...{ district: district.code, town, address: `${town ?? district.name}示例路${nth + 1}号` },
        point: pointNear(district, 400 + 300 * nth, nth * 2.4 + place),
      }
    })
  })
}

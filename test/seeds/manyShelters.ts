import { city } from '../../city/hanzhong'
import { chanceFrom, type Chance } from '../../core/domain/chance'
import { durations, hazards, levels, spaces } from '../../core/domain/shelter/kinds'
import type { Shelter } from '../../core/domain/shelter/shelter'
import { shelterRecord } from './shelterRecord'

const from = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T
const perhaps = <T>(share: number, chance: Chance, value: T): T | null => (chance() < share ? value : null)

const sites = [
  '体育场',
  '中心广场',
  '第二小学操场',
  '滨江公园',
  '文化广场',
  '初级中学',
  '社区地下停车场',
  '党群服务中心',
]
const ways = [
  '东门进，门卫室旁有指示牌',
  '正门在西侧，从滨江路进；夜间走南门，门口有应急避难场所标志牌，向前约五十米',
  '从小区北门进，右转到地下车库入口，坡道口左侧',
]

function pointIn(chance: Chance): NonNullable<Shelter['point']> {
  const { west, south, east, north } = city.shelters.box
  return {
    longitude: west + chance() * (east - west),
    latitude: south + chance() * (north - south),
    source: 'GCJ02',
    precision: from(['entrance', 'site', 'street'] as const, chance),
  }
}

/** As many records as a list of a city may have, as full as real ones are, all of them made up: the same seed, the same records. */
export function manyShelters(count: number, seed: string): Shelter[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, nth) => {
    const district = from(city.districts, chance)
    const town = from(city.towns[district.code] ?? [], chance)
    const site = `示例${town.replace(/街道|镇/, '')}${from(sites, chance)}`
    const isWork = chance() < 0.25
    return shelterRecord({
      id: `place-${Math.floor(chance() * 1e9).toString(36)}-${nth.toString(36)}`,
      officeNumber: `HZ-${nth}`,
      name: isWork ? `${site}人防工程` : site,
      otherNames: chance() < 0.4 ? [`示例老${site.slice(-5)}`, `${town}示例大院`] : [],
      kind: isWork ? 'personnelShelter' : 'emergencyShelter',
      uses: isWork ? (chance() < 0.5 ? ['airRaid', 'disaster'] : ['airRaid']) : ['disaster'],
      level: from(levels, chance),
      space: perhaps(0.8, chance, from(spaces, chance)),
      duration: perhaps(0.8, chance, from(durations, chance)),
      hazards: hazards.filter(() => chance() < 0.4),
      district: district.code,
      town,
      address: `汉中市${district.name}${town}示例路${Math.floor(chance() * 300)}号${site.slice(-6)}内`,
      point: perhaps(0.97, chance, pointIn(chance)),
      entrance: perhaps(0.8, chance, from(ways, chance)),
      floor: isWork ? from(['地下一层', '地下二层'], chance) : null,
      stepFree: perhaps(0.6, chance, chance() < 0.5),
      normalUse: perhaps(0.7, chance, isWork ? '停车场' : '学校操场，周末向居民开放'),
      hours: perhaps(
        0.7,
        chance,
        chance() < 0.5
          ? ('always' as const)
          : [
              { days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00' },
              { days: [6, 7], from: '09:00', until: '17:00' },
            ],
      ),
      capacity: perhaps(0.9, chance, 100 + Math.floor(chance() * 9000)),
      area: perhaps(0.9, chance, 200 + Math.floor(chance() * 20000)),
      facilities: ['应急供水', '应急厕所', '应急供电', '医疗救护点'].filter(() => chance() < 0.5),
      unit: `示例${town}办事处`,
      telephone: perhaps(0.9, chance, `0916-${2000000 + Math.floor(chance() * 900000)}`),
      condition: from(['inUse', 'inUse', 'inUse', 'suspended', null] as const, chance),
      source: { document: `《${district.name}应急避难场所名录（示例）》`, date: '2027-01-15' },
      checked: perhaps(0.9, chance, { on: chance() < 0.8 ? '2027-02-26' : '2025-12-01', by: `${district.name}示例办` }),
      approval: isWork
        ? {
            by: '示例办',
            documentNumber: '示例〔2027〕3号',
            date: '2027-01-31',
            validUntil: '2029-01-30',
            scope: 'exact',
          }
        : null,
      withdrawn: null,
    })
  })
}

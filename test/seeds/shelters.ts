import { createHash } from 'node:crypto'
import type { PublicShelter, ShelterDetail, ShelterDetailsPack, SheltersPack } from '@core/domain/shelter/publicShelter'
import { sheltersPack } from '@core/domain/shelter/sheltersPack'

/** Where somebody of these tests stands: the middle of 汉台区, about. */
export const here = { longitude: 107.02371, latitude: 33.07955 }

/** One invented place of 汉台区, as a test changes it. */
export const publicPlace = (id: string, change: Partial<PublicShelter> = {}): PublicShelter => ({
  id,
  name: `${id}广场（示例）`,
  otherNames: [],
  initials: [],
  kind: 'emergencyShelter',
  uses: ['disaster'],
  district: '610702',
  town: '北关街道',
  address: '汉台区示例路1号',
  longitude: here.longitude,
  latitude: here.latitude,
  rough: false,
  entrance: '正门在西侧，从示例路进；夜间走南门。',
  floor: null,
  stepFree: null,
  hours: 'always',
  capacity: 3000,
  space: 'outdoor',
  duration: 'urgent',
  hazards: ['earthquake'],
  condition: 'inUse',
  telephone: '0916-0000000',
  checkedOn: '2027-02-26',
  stale: false,
  shownUntil: null,
  more: true,
  ...change,
})

const at = (east: number, north: number) => ({
  longitude: Number((here.longitude + east / 93_300).toFixed(5)),
  latitude: Number((here.latitude + north / 110_900).toFixed(5)),
})

/** Six places of 汉台区 and one of 城固县, all invented: distances are metres east and north of `here`. */
export const places: readonly PublicShelter[] = [
  publicPlace('滨江公园', {
    name: '滨江公园（示例）',
    initials: ['bjgy'],
    otherNames: ['江边公园'],
    stepFree: true,
    ...at(340, 340),
  }),
  publicPlace('中学操场', { name: '中学操场（示例）', initials: ['zxcc'], ...at(600, 600), hours: null }),
  publicPlace('体育场', {
    name: '体育场（示例）',
    initials: ['tyc'],
    ...at(-1200, 0),
    duration: 'short',
    space: 'both',
  }),
  publicPlace('社区广场', {
    name: '社区广场（示例）',
    initials: ['sqgc'],
    ...at(1130, -1130),
    condition: 'suspended',
    town: '铺镇',
  }),
  publicPlace('文化广场', {
    name: '文化广场（示例）',
    ...at(0, -2300),
    stale: true,
    checkedOn: '2025-01-05',
    hours: null,
  }),
  publicPlace('只知道街道的小学', { name: '只知道街道的小学（示例）', ...at(200, 2600), rough: true, address: null }),
  publicPlace('县城体育馆', {
    name: '县城体育馆（示例）',
    district: '610722',
    town: '莲花街道',
    longitude: 107.32514,
    latitude: 33.1549,
    space: 'indoor',
  }),
]

/** As many places as a large list has, all in 汉台区, each some metres farther than the one before. */
export const manyPlaces = (): PublicShelter[] =>
  Array.from({ length: 3000 }, (_, nth) =>
    publicPlace(`place-${nth}`, { name: `第${nth + 1}处示例广场`, initials: [`d${nth}csl`], ...at(nth * 3, nth * 2) }),
  )

const detail: ShelterDetail = {
  photos: [],
  whole: {},
  opening: null,
  normalUse: '公园',
  level: 'county',
  area: 12_000,
  facilities: ['厕所', '应急供水'],
  unit: '示例公园管理处',
  authority: '示例应急管理局',
  checkedBy: '示例国动办',
  source: '《汉台区应急避难场所清单（示例）》 2027年2月',
  basis: null,
}

/** The details of 汉台区's places. */
export const detailsPack = (): ShelterDetailsPack => ({
  format: 1,
  district: '610702',
  details: Object.fromEntries(places.filter(({ district }) => district === '610702').map(({ id }) => [id, detail])),
  files: {},
})

const hashOf = (pack: object): string => createHash('sha256').update(JSON.stringify(pack)).digest('hex')

/** The list of these places, to which the details of 汉台区 belong. */
export const listPack = (list: readonly PublicShelter[] = places, details = detailsPack()): SheltersPack => ({
  ...sheltersPack(list, '2027-02-26'),
  details: { [details.district]: hashOf(details) },
})

/** The details with a photo of the way into one of the places. */
export function withPhoto(pack: ShelterDetailsPack, id: string): ShelterDetailsPack {
  const hash = 'e'.repeat(64)
  const photo = { hash, type: 'image/jpeg', bytes: 9, caption: '西侧正门' } as const
  return {
    ...pack,
    details: { ...pack.details, [id]: { ...detail, photos: [photo] } },
    files: { [hash]: `cloud://test.bucket/media/shelters/${hash}.jpg` },
  }
}

import type { City } from '../city'
import { blockedRecord } from './blockedRecord'
import { personalFields } from './personalFields'
import type { KnownPlaces } from './personsName'
import type { Shelter } from './shelter'

/** Why a record is not stored as it was written. */
export type WrittenFault = 'blocked' | 'outsideTheCity' | 'personal'

/** In words that an editor understands; of a blocked record no word of it is told. */
export const writtenFaultWords: Readonly<Record<WrittenFault, string>> = {
  blocked: '含有指挥工程、通信或警报站点、物资库、专业队工程的字样，不能保存。',
  personal: '不要写手机号、证件号；核对单位、批准单位写单位名称，不写人名。',
  outsideTheCity: '位置不在本市范围内，请核对经纬度和坐标系。',
}

/** What of a city a record is checked against. */
export type WrittenAgainst = Pick<City, 'shelters'> & KnownPlaces

/** What keeps a record from being stored: the words of a blocked kind, a point that is not in the city's box, or what belongs to a person. */
export function writtenFaults(record: Shelter, city: WrittenAgainst): WrittenFault[] {
  const { box } = city.shelters
  const { point } = record
  const isOutside =
    point !== null &&
    !(
      box.west <= point.longitude &&
      point.longitude <= box.east &&
      box.south <= point.latitude &&
      point.latitude <= box.north
    )
  const found: Record<WrittenFault, boolean> = {
    blocked: blockedRecord(record) !== null,
    outsideTheCity: isOutside,
    personal: personalFields(record, city).length > 0,
  }
  return (Object.keys(found) as WrittenFault[]).filter((fault) => found[fault])
}

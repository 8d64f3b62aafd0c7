import type { City } from '../city'
import { blockedRecord } from './blockedRecord'
import type { Shelter } from './shelter'

/** Why a record is not stored as it was written. */
export type WrittenFault = 'blocked' | 'outsideTheCity'

/** In words that an editor understands; of a blocked record no word of it is told. */
export const writtenFaultWords: Readonly<Record<WrittenFault, string>> = {
  blocked: '含有指挥工程、通信或警报站点、物资库、专业队工程的字样，不能保存。',
  outsideTheCity: '位置不在本市范围内，请核对经纬度和坐标系。',
}

/** What keeps a record from being stored: the words of a blocked kind, or a point that is not in the city's box. */
export function writtenFaults(record: Shelter, { box }: City['shelters']): WrittenFault[] {
  const { point } = record
  const isOutside =
    point !== null &&
    !(
      box.west <= point.longitude &&
      point.longitude <= box.east &&
      box.south <= point.latitude &&
      point.latitude <= box.north
    )
  return [...(blockedRecord(record) ? (['blocked'] as const) : []), ...(isOutside ? (['outsideTheCity'] as const) : [])]
}

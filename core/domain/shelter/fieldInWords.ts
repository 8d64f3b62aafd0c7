import { dateInWords, dateAt } from '../moment'
import { conditionNames, datumNames, durationNames, hazardNames, levelNames, placeKindNames } from './kinds'
import { precisionNames, scopeNames, spaceNames, useNames } from './kinds'
import type { ApprovedAs, Hours, Photo, Shelter } from './shelter'

const weekdays = '一二三四五六日'

/** '周一、周二 08:00–18:00' */
function hoursInWords(hours: Hours): string {
  if (hours === 'always') return '全天'
  return hours
    .map(({ days, from, until }) => `${days.map((day) => `周${weekdays.charAt(day - 1)}`).join('、')} ${from}–${until}`)
    .join('；')
}

const named =
  (names: Readonly<Record<string, string>>) =>
  (value: string | readonly string[]): string =>
    (typeof value === 'string' ? [value] : value).map((one) => names[one] ?? one).join('、')

const day = (date: string): string => dateInWords(date, true)

const writers: Readonly<Record<string, (value: never) => string>> = {
  kind: named(placeKindNames),
  uses: named(useNames),
  level: named(levelNames),
  condition: named(conditionNames),
  space: named(spaceNames),
  duration: named(durationNames),
  hazards: named(hazardNames),
  hours: hoursInWords,
  checkedOn: day,
  shownUntil: day,
  capacity: (persons: number) => `${persons} 人`,
  area: (squareMetres: number) => `${squareMetres} 平方米`,
  point: ({ longitude, latitude, source, precision }: NonNullable<Shelter['point']>) =>
    `${longitude}, ${latitude}（原为${datumNames[source]}，精确到${precisionNames[precision]}）`,
  photos: (photos: readonly Photo[]) => photos.map(({ caption }) => caption).join('、'),
  consent: ({ document, date }: NonNullable<Shelter['consent']>) => `${document}，${day(date)}`,
  approval: ({ by, documentNumber, date, validUntil, scope }: NonNullable<Shelter['approval']>) =>
    `${by}，${documentNumber}，${day(date)}，${validUntil === null ? '长期有效' : `有效至${day(validUntil)}`}，${scopeNames[scope]}`,
  approvedAs: ({ name, address, point }: ApprovedAs) =>
    [name, address ?? '地址未知', point ? `${point.longitude}, ${point.latitude}` : '位置未知'].join('，'),
  source: (source: NonNullable<Shelter['source']> | string) =>
    typeof source === 'string' ? source : [source.document, ...(source.date === null ? [] : [source.date])].join(' '),
  checked: ({ on, by }: NonNullable<Shelter['checked']>) => `${day(on)}，${by}`,
  withdrawn: ({ at, reason }: NonNullable<Shelter['withdrawn']>) => `${day(dateAt(at))}，${reason}`,
  extra: (extra: Readonly<Record<string, string>>) =>
    Object.entries(extra)
      .map(([header, text]) => `${header}：${text}`)
      .join('\n'),
}

/** A value of a field of a place as staff read it; '' for what is unknown. Districts are named by `districtName`. */
export function fieldInWords(field: string, value: unknown, districtName: (code: string) => string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'district' && typeof value === 'string') return districtName(value)
  const write = writers[field]
  if (write) return write(value as never)
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

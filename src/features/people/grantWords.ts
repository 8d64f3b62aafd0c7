import { city } from '@city'
import type { Grant } from '@core/domain/person/roles'
import { roleNames } from '@core/domain/person/roles'
import { dateAt, dateInWords } from '@core/domain/moment'

/** Where somebody may act: a district by name, or the whole city. */
export const placeInWords = (district: string | null): string =>
  district === null ? '全市' : (city.districts.find(({ code }) => code === district)?.name ?? district)

/** One role in words: '编辑（城固县），代理至 2027年3月20日'. */
export function grantInWords({ role, district, until }: Pick<Grant, 'role' | 'district' | 'until'>): string {
  const deputy = until === null ? '' : `，代理至 ${dateInWords(dateAt(until), true)}`
  return `${roleNames[role]}（${placeInWords(district)}）${deputy}`
}

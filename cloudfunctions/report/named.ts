import { city } from '@city'

const names = new Map(city.districts.map(({ code, name }) => [code, name]))

/** What the tables call the city and its districts. */
export const named = {
  city: city.name,
  districtName: (code: string | null): string => (code === null ? '全市（不分县区）' : (names.get(code) ?? code)),
}

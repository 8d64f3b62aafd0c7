import { city } from '@city'

const names = new Map(city.districts.map(({ code, name }) => [code, name]))

/** The name of a district by its code. */
export const districtName = (code: string): string => names.get(code) ?? code

import { city } from '@city'
import type { Area } from '@core/domain/announcement/words/districtsInWords'

/** The city as texts need it: its name, and its districts in administrative order. */
export const area: Area = { name: city.name, districts: city.districts }

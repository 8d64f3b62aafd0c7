import { officeRoles } from '@core/domain/person/roles'
import { here, there } from '../../seeds/staff'
import { recordOf } from './announcement'
import { phoneId } from '../world'
import { those, thoseOfHere } from './callers'
import type { Table } from './row'

const about = async (district: string | null): Promise<{ id: string; screens: [] }> => {
  const { id } = await recordOf(district)
  return { id, screens: [] }
}

export const outlet: Table<'outlet'> = {
  makeOutlets: [
    { about: 'of here', input: () => about(here), may: thoseOfHere(...officeRoles) },
    { about: 'of there', input: () => about(there), may: those(officeRoles, ['there', 'everywhere']) },
    { about: 'of the whole city', input: () => about(null), may: those(officeRoles, ['everywhere']) },
  ],
  printActivity: [
    { about: 'none', input: () => ({ actId: phoneId(), activityId: phoneId() }), may: those(['teacher']) },
  ],
}

import { officeRoles } from '@core/domain/person/roles'
import { here } from '../../seeds/staff'
import { lineIn, outreach } from '../../seeds/ledger'
import { phoneId } from '../world'
import { those, thoseOfHere } from './callers'
import type { Table } from './row'

// The roles are asked at the machine's time: a line of an earlier day.
const line = (district: string | null) => outreach({ date: '2026-11-02', district })
const written = (district: string | null) => ({ actId: phoneId(), id: phoneId(), revision: 0, line: line(district) })
const kept = async (district: string | null) => lineIn({ date: '2026-11-02', district })
const year = { from: '2026-01-01', until: '2026-12-31' }

export const report: Table<'report'> = {
  saveOutreach: [
    { about: 'of here', input: () => written(here), may: thoseOfHere('editor') },
    { about: 'of the whole city', input: () => written(null), may: those(['editor'], ['everywhere']) },
    {
      about: 'of here, corrected',
      input: async () => ({ ...written(here), id: await kept(here), revision: 1 }),
      may: thoseOfHere('editor'),
    },
    {
      about: 'of the whole city, corrected to be of here',
      input: async () => ({ ...written(here), id: await kept(null), revision: 1 }),
      may: those(['editor'], ['everywhere']),
    },
  ],
  strikeOutreach: [
    {
      about: 'of here',
      input: async () => ({ actId: phoneId(), id: await kept(here), revision: 1, reason: '重复' }),
      may: thoseOfHere(...officeRoles),
    },
  ],
  listOutreach: [{ about: "one's districts", input: () => ({ year: 2026 }), may: those(officeRoles) }],
  readOutreach: [
    { about: 'of here', input: async () => ({ id: await kept(here) }), may: thoseOfHere(...officeRoles) },
    {
      about: 'of the whole city',
      input: async () => ({ id: await kept(null) }),
      may: those(officeRoles, ['everywhere']),
    },
  ],
  readFigures: [{ about: "one's districts", input: () => year, may: those(['admin']) }],
  exportFigures: [{ about: "one's districts", input: () => ({ exportId: phoneId(), ...year }), may: those(['admin']) }],
  exportOutreach: [
    { about: "one's districts", input: () => ({ exportId: phoneId(), year: 2026 }), may: those(officeRoles) },
  ],
}

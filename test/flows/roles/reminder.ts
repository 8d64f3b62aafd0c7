import { dateAt } from '@core/domain/moment'
import { officeRoles } from '@core/domain/person/roles'
import { here } from '../../seeds/staff'
import { callers, those } from './callers'
import type { Table } from './row'

const wish = () => ({ accepted: ['soon' as const], district: here, testOn: dateAt(Date.now() + 86_400_000) })

export const reminder: Table<'reminder'> = {
  listTemplates: [{ about: 'what there is', input: () => ({}), may: callers }],
  remindMe: [{ about: "one's own", input: wish, may: callers }],
  listMyReminders: [{ about: "one's own", input: () => ({}), may: callers }],
  forgetMyReminders: [{ about: "one's own", input: () => ({}), may: callers }],
  countReminders: [{ about: "one's districts", input: () => ({}), may: those(officeRoles) }],
}

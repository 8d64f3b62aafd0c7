import type { KeptReport } from '../../../cloudfunctions/feedback/store'
import { officeRoles } from '@core/domain/person/roles'
import { reportIn } from '../../seeds/reports'
import { here } from '../../seeds/staff'
import { phoneId } from '../world'
import { callers, those, thoseOfHere } from './callers'
import type { Table } from './row'

const one = { subject: 'program', record: null, name: '' } as const
const report = () => ({
  ...{ id: phoneId(), about: one, reason: 'fault' as const, words: '打不开', district: here },
  writtenAt: Date.now(),
})

const kept = async (changes: Partial<KeptReport> = {}) => ({
  ...{ actId: phoneId(), id: (await reportIn({ district: here, ...changes }))._id, revision: 1 },
})

export const feedback: Table<'feedback'> = {
  sendFeedback: [{ about: "one's own", input: report, may: callers }],
  myFeedback: [{ about: "one's own", input: () => ({}), may: callers }],
  sayIfSolved: [{ about: "one's own", input: () => ({ id: phoneId(), solved: true }), may: callers }],
  listFeedback: [{ about: "one's districts", input: () => ({ which: 'open' }), may: those(officeRoles) }],
  readFeedback: [
    { about: 'of here', input: () => kept(), may: thoseOfHere(...officeRoles) },
    { about: 'of no district', input: () => kept({ district: null }), may: those(officeRoles, ['everywhere']) },
  ],
  answerFeedback: [
    { about: 'of here', input: async () => ({ ...(await kept()), text: '已办' }), may: thoseOfHere(...officeRoles) },
  ],
  mergeFeedback: [
    {
      about: 'of here',
      input: async () => ({ ...(await kept()), into: (await kept()).id }),
      may: thoseOfHere(...officeRoles),
    },
  ],
  closeFeedback: [
    { about: 'of here', input: async () => ({ ...(await kept()), reason: '已办' }), may: thoseOfHere(...officeRoles) },
  ],
}

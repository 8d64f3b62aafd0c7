import { officeRoles } from '@core/domain/person/roles'
import { dateAt } from '@core/domain/moment'
import { collection } from '../../../cloudfunctions/_kit/database'
import { keptAs, type KeptAnnouncement } from '../../../cloudfunctions/announcement/store'
import type { AnnouncementRecord } from '@core/domain/announcement/moves'
import type { Moments } from '@core/domain/announcement/statusAt'
import { clarification, notice } from '../../seeds/drafts'
import { here, there } from '../../seeds/staff'
import { phoneId } from '../world'
import { those, thoseOfHere } from './callers'
import type { Row, Table } from './row'

type Content = AnnouncementRecord['content']

const submitted = { submitted: { by: 'S9001', at: 1.7e12 } }
const reviewed = {
  ...submitted,
  approvals: [{ step: 'final' as const, by: 'S9002', at: 1.7e12 + 1 }],
  secrecy: { by: 'S9003', at: 1.7e12 + 2, conclusion: '可以公开' },
}
const later = () => Date.now() + 86_400_000

/** A record of a district with these moments, written by nobody who asks; what an act with it sends along. */
export async function recordOf(
  district: string | null,
  moments: Partial<Moments> = {},
  content: Content = notice(),
): Promise<{ actId: string; id: string; revision: number }> {
  const id = phoneId()
  const record = { id, of: district, revision: 1, version: 1, content, authors: ['S9001'] }
  const kept = keptAs({ ...record, moments: { approvals: [], ...moments } }, Date.now())
  await collection<KeptAnnouncement>('announcements').put(kept)
  return { actId: phoneId(), id, revision: 1 }
}

type Act<A> = (district: string | null) => Promise<A>

/** An act with a record of here, of there and of the whole city: for those whose role holds there. */
const everywhere = <O>(act: Act<never>, ...roles: Parameters<typeof thoseOfHere>): [Row<O>, Row<O>, Row<O>] => [
  { about: 'of here', input: () => act(here), may: thoseOfHere(...roles) },
  { about: 'of there', input: () => act(there), may: those(roles, ['there', 'everywhere']) },
  { about: 'of the whole city', input: () => act(null), may: those(roles, ['everywhere']) },
]

const hashes = ['a'.repeat(64)]
const today = dateAt(Date.now())
const office = those(officeRoles)

export const announcement: Table<'announcement'> = {
  listDesk: [{ about: "one's districts", input: () => ({}), may: office }],
  readDraft: everywhere((district) => recordOf(district) as never, ...officeRoles),
  readVersion: everywhere(async (district) => ({ ...(await recordOf(district)), version: 1 }) as never, ...officeRoles),
  saveDraft: everywhere(
    async (district) => ({ ...(await recordOf(district)), of: district, content: notice() }) as never,
    'editor',
  ),
  discardDraft: everywhere((district) => recordOf(district) as never, 'editor'),
  submitDraft: everywhere((district) => recordOf(district) as never, 'editor'),
  sendBackDraft: everywhere(
    async (district) => ({ ...(await recordOf(district, submitted)), reason: '改' }) as never,
    'reviewer',
  ),
  approveDraft: everywhere((district) => recordOf(district, submitted) as never, 'reviewer'),
  reviewSecrecy: everywhere(
    async (district) => ({ ...(await recordOf(district, submitted)), conclusion: '可以公开' }) as never,
    'reviewer',
  ),
  scheduleDraft: everywhere(
    async (district) => ({ ...(await recordOf(district, reviewed)), publishAt: later() }) as never,
    'editor',
    'reviewer',
  ),
  unscheduleDraft: everywhere(
    (district) => recordOf(district, { ...reviewed, publishAt: later() }) as never,
    'editor',
    'reviewer',
  ),
  approveReadyMade: everywhere(
    (district) => recordOf(district, submitted, clarification() as Content) as never,
    'reviewer',
  ),
  withdraw: everywhere(
    async (district) =>
      ({ ...(await recordOf(district, { ...reviewed, publishAt: later() })), reason: '有误' }) as never,
    'reviewer',
  ),
  attachFile: [
    {
      about: 'anything',
      input: () => ({ actId: phoneId(), fileId: 'cloud://x/y', caption: '图' }),
      may: those(['editor']),
    },
  ],
  openFiles: [{ about: 'any file', input: () => ({ hashes }), may: office }],
  readReach: [{ about: 'totals', input: () => ({ from: today, until: today }), may: office }],
}

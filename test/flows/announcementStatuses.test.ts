import { DAY } from '@core/domain/moment'
import { correction, notice } from '../seeds/drafts'
import { openOffice, type OfficeDesk } from './officeDesk'
import type { OutputOf } from '@core/contract/operation'
import type { Contract } from '@core/contract'

type Draft = OutputOf<Contract['announcement']['saveDraft']>
// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice()
}, 60_000)
afterAll(() => desk.close())

const draft = () => desk.draft(notice())
const submitted = async () => desk.acts(await draft(), ['editor', 'submitDraft'])
const approved = () => desk.approved(notice())
const live = () => desk.live(notice())
const reason = { reason: '有误' }
const later = () => ({ publishAt: desk.cloud.clock.now() + DAY })
const content = { of: null, content: notice({ title: '改过' }) }

/** What made a record be in a status, an act that can be made then, and one that cannot. */
const statuses: [
  string,
  () => Promise<Draft>,
  readonly ['editor' | 'reviewer', string, object?],
  readonly ['editor' | 'reviewer', string, object?],
][] = [
  ['draft', draft, ['editor', 'saveDraft', content], ['reviewer', 'approveDraft']],
  ['submitted', submitted, ['reviewer', 'sendBackDraft', reason], ['editor', 'saveDraft', content]],
  [
    'sentBack',
    async () => desk.acts(await submitted(), ['reviewer', 'sendBackDraft', reason]),
    ['editor', 'submitDraft'],
    ['reviewer', 'approveDraft'],
  ],
  ['approved', approved, ['reviewer', 'scheduleDraft', { publishAt: Date.now() + DAY }], ['editor', 'discardDraft']],
  [
    'scheduled',
    async () => desk.acts(await approved(), ['editor', 'scheduleDraft', later()]),
    ['editor', 'unscheduleDraft'],
    ['editor', 'saveDraft', content],
  ],
  ['live', live, ['reviewer', 'withdraw', reason], ['editor', 'unscheduleDraft']],
  [
    'withdrawn',
    async () => desk.acts(await live(), ['reviewer', 'withdraw', reason]),
    ['editor', 'readDraft'],
    ['reviewer', 'withdraw', reason],
  ],
  [
    'discarded',
    async () => desk.acts(await draft(), ['editor', 'discardDraft']),
    ['editor', 'readDraft'],
    ['editor', 'saveDraft', content],
  ],
  [
    'superseded',
    async () => {
      const former = await live()
      await desk.live(correction(former.id))
      return former
    },
    ['reviewer', 'withdraw', reason],
    ['reviewer', 'approveDraft'],
  ],
]

test.each(statuses)(
  '%s: what the table of moves allows is done, and the rest is refused',
  async (_, make, can, cannot) => {
    const record = await make()
    const act = ([who, action, more]: typeof can) => desk.act(who, action as 'saveDraft', record, more)
    expect(await act(cannot)).toEqual({ ok: false, code: 'NOT_NOW' })
    expect(await act(can)).toMatchObject({ ok: true })
  },
)

import type { Moments } from '@core/domain/announcement/statusAt'
import { collection } from '../../cloudfunctions/_kit/database'
import { keptAs, type KeptAnnouncement } from '../../cloudfunctions/announcement/store'
import { notice } from '../seeds/drafts'
import { county } from '../seeds/office'
import { openOffice, type OfficeDesk } from './officeDesk'
import { valueOf } from './world'
import { eachTime } from './worldEachTime'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

const opened = eachTime(openOffice)
let desk: OfficeDesk
beforeEach(() => {
  desk = opened()
})

const listed = async (who: Parameters<OfficeDesk['tell']>[0], before?: number) =>
  valueOf(await desk.tell(who, 'listDesk', before === undefined ? {} : { before }))
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title)

test('what waits for somebody comes first: to review, to schedule, and to mend of their own', async () => {
  await desk.draft(notice({ title: '草稿' }))
  await desk.acts(await desk.draft(notice({ title: '待审' })), ['editor', 'submitDraft'])
  await desk.approved(notice({ title: '待发布' }))
  await desk.acts(
    await desk.draft(notice({ title: '退回' })),
    ['editor', 'submitDraft'],
    ['reviewer', 'sendBackDraft', { reason: '改' }],
  )
  await desk.live(notice({ title: '已发布' }))
  expect(titles((await listed('editor')).waiting)).toEqual(['待发布', '退回'])
  expect(titles((await listed('otherEditor')).waiting)).toEqual(['待发布'])
  expect(titles((await listed('reviewer')).waiting)).toEqual(['待审', '待发布'])
  expect(titles((await listed('admin')).waiting)).toEqual([])
  expect((await listed('editor')).items).toMatchObject([
    { title: '已发布', status: 'live' },
    { title: '退回', status: 'sentBack' },
    { title: '待发布', status: 'approved' },
    { title: '待审', status: 'submitted' },
    { title: '草稿', status: 'draft', moves: ['edit', 'discard', 'submit'] },
  ])
})

test('what waits for somebody is seen behind however much that waits for others', async () => {
  const others = { by: 'S77', at: 1 }
  const record = {
    of: null,
    revision: 1,
    version: 1,
    authors: ['S77'],
    content: notice() as KeptAnnouncement['content'],
  }
  const keep = (id: string, moments: Partial<Moments>) =>
    collection<KeptAnnouncement>('announcements').put(
      keptAs({ ...record, id, moments: { approvals: [], submitted: others, ...moments } }, 1_700_000_000_000),
    )
  const sentBack = { by: 'S78', at: 2, reason: '改' }
  for (let nth = 0; nth < 320; nth++) await keep(`returned-to-others-${nth}`, { sentBack })
  await desk.acts(await desk.draft(notice({ title: '待审' })), ['editor', 'submitDraft'])
  const first = await listed('reviewer')
  expect([titles(first.waiting), first.moreWaiting]).toEqual([['待审'], undefined])
  for (let nth = 0; nth < 104; nth++) await keep(`submitted-by-others-${nth}`, {})
  const second = await listed('reviewer')
  expect([second.waiting.length, second.moreWaiting]).toEqual([100, 5])
})

test('everything is listed once, a page at a time', async () => {
  for (let nth = 0; nth < 53; nth++) await desk.draft(notice({ title: `第${nth}件` }))
  const first = await listed('editor')
  const second = await listed('editor', first.next)
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, undefined])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53)
})

test('a county sees what is its own, the city sees all', async () => {
  await desk.draft(notice({ title: '县' }), 'countyEditor', county)
  await desk.draft(notice({ title: '市' }))
  expect(titles((await listed('countyReviewer')).items)).toEqual(['县'])
  expect(titles((await listed('otherCountyEditor')).items)).toEqual([])
  expect(titles((await listed('reviewer')).items)).toEqual(['市', '县'])
})

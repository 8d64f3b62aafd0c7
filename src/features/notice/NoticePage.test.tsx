import { act, render, screen } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { momentOf } from '@core/domain/moment'
import type { KeptFile } from '@core/domain/announcement/content'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { announcement, cancellation, facts, noticesPack, testNotice } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(30_000)

const program = async () => ({ ...(await import('./NoticePage')), ...(await import('@/api/packs')) })
const kept = (value: unknown) => JSON.stringify({ version: 1, value })
const morning = momentOf('2027-03-13', '08:00')
const notice = testNotice()

/** Puts what is out onto the phone, as it was fetched at the last opening. */
const hold = (...announcements: PublicAnnouncement[]) =>
  phone.kept.set('pack.announcements', kept({ hash: 'h', sample: false, pack: noticesPack(announcements) }))

/** Puts what is out into the cloud. */
function publish(...announcements: PublicAnnouncement[]): void {
  const bytes = Buffer.from(JSON.stringify(noticesPack(announcements)))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const announced = { format: 1, hash, bytes: bytes.length, fileId: 'cloud://pack', sample: false, publishedAt: 1 }
  phone.files.set('cloud://pack', bytes)
  phone.cloud = () => ({
    ok: true,
    value: { line: 'a line', revision: 1, packs: { announcements: announced }, now: morning },
  })
}

let app: Awaited<ReturnType<typeof program>>

async function open(id: string, title?: string) {
  app = await openAgain(program)
  render(<app.NoticePage id={id} title={title} look="light" strip={() => null} remind={() => '提醒我'} />)
  await act(() => Promise.resolve())
}
const renew = () =>
  act(async () => {
    await app.renewPacks()
  })
const text = () => document.body.textContent
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent)

beforeEach(() => {
  newPhone()
  jest.useFakeTimers({ now: morning })
})
afterEach(() => jest.useRealTimers())

test('opened cold, a notice is being fetched, and not missing, until the answer is there', async () => {
  publish(notice)
  await open(notice.id)
  expect(screen.getByRole('status').getAttribute('aria-label')).toBe('正在载入')
  expect(text()).not.toContain('没有')
  await renew()
  expect(screen.getByRole('heading').textContent).toBe(notice.content.title)
})

test('what is not among what is out is missing once the cloud has said so', async () => {
  publish(notice)
  await open('another')
  await renew()
  expect(text()).toContain('没有找到这份通告')
})

test('without a network it is said that the notice could not be fetched, not that there is none', async () => {
  await open(notice.id)
  await renew()
  expect(text()).toContain('现在联系不上，取不到这份通告')
  expect(text()).not.toContain('没有找到')
})

test.each([
  ['a test says when it is', notice.id, [notice], '3月13日10:00试鸣防空警报'],
  ['a test that was called off says so', notice.id, [notice, cancellation()], '3月13日的防空警报试鸣已取消'],
  ['a cancellation says what it calls off', cancellation().id, [notice, cancellation()], '3月13日的防空警报试鸣已取消'],
  [
    'a test that was moved says where to',
    notice.id,
    [notice, announcement('moved', { kind: 'postponement', about: notice.id, test: facts({ date: '2027-03-20' }) })],
    '防空警报试鸣改到3月20日10:00',
  ],
])('a share of %s, with its picture', async (_, id, out, title) => {
  hold(...out)
  await open(id)
  expect(phone.share()).toMatchObject({ title, imageUrl: 'wxfile://500x400.png' })
  expect(decodeURIComponent(phone.share().path)).toContain(title)
})

test('a notice of a test that was called off leads to the notice that says so', async () => {
  hold(notice, cancellation())
  await open(notice.id)
  expect(buttons()).toContain('看取消通告')
})

test('the notices of city and county of one test lead to each other', async () => {
  const county = announcement('county', {
    kind: 'alarmTest',
    title: '城固县通告',
    test: facts({ districts: ['610722'] }),
  })
  hold(notice, county)
  await open(notice.id)
  expect(screen.getByRole('button', { name: /^城固县通告，同一次试鸣的另一份通告/ })).toBeTruthy()
})

const pdf: KeptFile = { hash: 'a', type: 'application/pdf', bytes: 1, caption: '方案' }

test('alone, as from a share in moments, nothing leads where one cannot go', async () => {
  phone.scene = 1154
  hold({ ...notice, content: { ...notice.content, attachments: [pdf] } }, cancellation())
  await open(notice.id)
  expect(text()).toContain('这次试鸣已取消')
  expect(text()).toContain('点下方“前往小程序”')
  expect(buttons()).toEqual([])
})

test('alone and without the notice, the title that was shared is said to be of then', async () => {
  phone.scene = 1154
  await open(notice.id, '3月13日10:00试鸣防空警报')
  await renew()
  expect(screen.getByRole('heading').textContent).toBe('3月13日10:00试鸣防空警报')
  expect(text()).toContain('这是分享时的标题，可能有更新。')
  expect(text()).toContain('点下方“前往小程序”')
  expect(buttons()).toEqual([])
})

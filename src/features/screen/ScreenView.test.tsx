import { render } from '@testing-library/react'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { momentOf } from '@core/domain/moment'
import { noticesPack, testNotice, usual } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

let mockAddress: string | null = null
jest.mock('@/platform/ownAddress', () => ({ ownAddress: () => mockAddress }))

const program = async () => ({ ...(await import('./ScreenView')) })
const kept = (value: unknown) => JSON.stringify({ version: 1, value })

/** Opens the screen of 汉台区 on a day, so many seconds after a time, with what it holds. */
async function open(date: string, time: string, announcements: PublicAnnouncement[], seconds = 0) {
  const now = momentOf(date, time) + seconds * 1000
  jest.useFakeTimers({ now })
  phone.kept.set('pack.announcements', kept({ hash: 'h', sample: false, pack: noticesPack(announcements) }))
  phone.kept.set('serverClock', kept({ offset: 0, checkedAt: now }))
  const { ScreenView } = await openAgain(program)
  render(<ScreenView district="610702" dim={undefined} />)
  return document.body.textContent
}

beforeEach(newPhone)
afterEach(() => jest.useRealTimers())

test.each([
  [0, '认识预先警报', '听到它表示：得知敌人将要来空袭'],
  [15, '认识空袭警报', '听到它表示：空袭马上开始'],
  [30, '认识解除警报', '听到它表示：空袭的危险已经解除'],
])('on an ordinary day, %s s on, it teaches a signal and cannot be taken for one', async (seconds, name, meaning) => {
  const said = await open('2027-02-01', '10:00', [], seconds)
  expect(said).toContain('知识学习，不是警报')
  expect(said).toContain(name)
  expect(said).toContain(meaning)
  expect(said).not.toContain('警报试鸣')
})

test.each([
  ['09:20', '按通告，今天 10:00 试鸣'],
  ['10:05', '按通告，现在应为间歇'],
  ['10:08', '按通告，现在应为空袭警报'],
])('on the day of a test at %s it says by what it goes', async (time, words) => {
  const said = await open('2027-03-13', time, [testNotice()])
  expect(said).toContain('汉中市汉台区防空警报试鸣')
  expect(said).toContain(words)
})

test.each([
  ['https://rf.example.cn/', 1],
  [null, 0],
])('opened at %s it shows the code of it beside the next test so many times: %s', async (address, codes) => {
  mockAddress = address
  expect(await open('2027-02-01', '10:00', [], 45)).toContain('下一次试鸣')
  expect(document.querySelectorAll('[aria-label^="扫码"]')).toHaveLength(codes)
})

test('of a day with two sessions it shows the signals of the next one', async () => {
  const second = usual.map(({ signal, at }) => ({ signal, at: at.replace('10:', '15:') }))
  const said = await open('2027-03-13', '12:00', [testNotice({ sessions: [usual, second] })])
  expect(said).toContain('距 15:00 预先警报还有')
  expect(said).toContain('15:16–15:19')
  expect(said).not.toContain('10:16–10:19')
})

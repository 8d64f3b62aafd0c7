import { render, screen } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import { cancellation, noticesPack, testNotice } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'

const program = async () => ({ ...(await import('./LiveView')) })
const at = (time: string) => momentOf('2027-03-13', time)
const kept = (value: unknown) => JSON.stringify({ version: 1, value })

/** Opens the page at a time of the day of the test, with what the phone holds and when it last heard from the cloud. */
async function open(time: string, announcements: PublicAnnouncement[], checkedAt: number | null, rehearsal = false) {
  jest.useFakeTimers({ now: at(time) })
  const pack = noticesPack(announcements)
  phone.kept.set('pack.announcements', kept({ hash: 'h', sample: false, pack }))
  phone.kept.set('serverClock', kept({ offset: 0, checkedAt }))
  const { LiveView } = await openAgain(program)
  return render(<LiveView rehearsal={rehearsal} look="light" />)
}

const text = () => document.body.textContent

beforeEach(newPhone)
afterEach(() => jest.useRealTimers())

test('what should be heard now is told as the notice says it, and that the site comes first', async () => {
  await open('10:08', [testNotice()], at('09:41'))
  expect(screen.getByRole('heading').textContent).toBe('空袭警报')
  expect(text()).toContain('按通告，现在应为')
  expect(text()).toContain('若现场与此不同，以现场和政府发布为准')
  expect(text()).toContain('核对于 今天 09:41')
  expect(text()).not.toContain('未能联网核对')
})

test('not checked for twelve hours, that stands above everything', async () => {
  await open('10:08', [testNotice()], at('09:41') - 13 * 3_600_000)
  expect(text().startsWith('未能联网核对')).toBe(true)
  expect(text()).toContain('如果听到计划之外的警报')
  expect(screen.getByRole('heading').textContent).toBe('空袭警报')
})

test('only the step is read aloud, not the seconds', async () => {
  await open('10:08', [testNotice()], at('09:41'))
  const live = Array.from(document.querySelectorAll('[aria-live]'))
  expect(live.map((element) => element.getAttribute('aria-label'))).toEqual(['空袭警报，接着 10:16 解除警报'])
})

test.each([
  ['that was called off', [testNotice(), cancellation()], '今天的试鸣已取消'],
  ['of other districts', [testNotice({ districts: ['610730'] })], '今天没有可以跟看的试鸣'],
  ['of another day', [testNotice({ date: '2027-03-14' })], '今天没有可以跟看的试鸣'],
  ['of which nothing was published', [], '今天没有可以跟看的试鸣'],
])('a test %s never starts', async (_, announcements, title) => {
  await open('10:08', announcements, at('09:41'))
  expect(screen.getByRole('heading').textContent).toBe(title)
  expect(text()).not.toContain('正在鸣响')
})

test('a rehearsal is marked, shows the plan of the next test, and is no test', async () => {
  await open('08:00', [testNotice()], at('07:59'), true)
  expect(text()).toContain('演练')
  expect(text()).toContain('演练，与现场警报无关')
  expect(text()).toContain('距预先警报')
})

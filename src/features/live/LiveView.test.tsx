import { act, fireEvent, render, screen } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import { cancellation, noticesPack, testNotice, usual } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'

const program = async () => ({ ...(await import('./LiveView')), ...(await import('@/session/serverClock')) })
const at = (time: string) => momentOf('2027-03-13', time)
const kept = (value: unknown) => JSON.stringify({ version: 1, value })

/** Opens the page at a time of the day of the test, with what the phone holds and when it last heard from the cloud. */
async function open(time: string, announcements: PublicAnnouncement[], checkedAt: number | null, rehearsal = false) {
  jest.useFakeTimers({ now: at(time) })
  const pack = noticesPack(announcements)
  phone.kept.set('pack.announcements', kept({ hash: 'h', sample: false, pack }))
  phone.kept.set('serverClock', kept({ offset: 0, checkedAt }))
  const { LiveView, heardFromServer } = await openAgain(program)
  render(<LiveView rehearsal={rehearsal} look="light" />)
  return { heardFromServer }
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

test('within a silence the mark of where one is stands on the strip in the place of its word', async () => {
  await open('10:05', [testNotice()], at('09:41'))
  expect(text().match(/间歇 5 分(?!钟)/g)).toHaveLength(1)
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

test('a rehearsal that was not checked says so too', async () => {
  await open('08:00', [testNotice()], at('07:59') - 13 * 3_600_000, true)
  expect(text().startsWith('未能联网核对')).toBe(true)
})

test('while today’s test goes on, a rehearsal offers the way to it', async () => {
  await open('10:08', [testNotice()], at('09:41'), true)
  expect(text()).toContain('今天 10:00 试鸣')
  expect(screen.getByRole('button', { name: '进入同步跟看' })).toBeTruthy()
})

test('on another day a rehearsal offers no way to a test', async () => {
  await open('08:00', [testNotice({ date: '2027-03-14' })], at('07:59'), true)
  expect(screen.queryByRole('button', { name: '进入同步跟看' })).toBeNull()
})

/** Skips so many steps of a rehearsal: its run-up, three signals and the pauses between them are six. */
const skip = (steps: number) =>
  Array.from({ length: steps }).forEach(() => fireEvent.click(screen.getByRole('button', { name: '跳到下一步' })))

const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000))

test('a rehearsal that is over can be started again', async () => {
  await open('08:00', [testNotice()], at('07:59'), true)
  skip(6)
  expect(screen.getByRole('heading').textContent).toBe('演练已结束')
  fireEvent.click(screen.getByRole('button', { name: '再演练一遍' }))
  await pass(1)
  expect(text()).toContain('距预先警报')
})

test('a rehearsal goes on where it is when the clock is set right', async () => {
  const { heardFromServer } = await open('08:00', [testNotice()], at('07:59'), true)
  await pass(21)
  expect(text()).toContain('正在鸣响')
  act(() => heardFromServer(at('18:00'), Date.now()))
  await pass(1)
  expect(text()).toContain('正在鸣响')
})

test('when it is over, what sounds now is asked about', async () => {
  await open('10:20', [testNotice()], at('09:41'))
  expect(screen.getByRole('heading').textContent).toBe('试鸣已结束')
  expect(screen.getByRole('button', { name: '现在警报响了？' })).toBeTruthy()
})

test('the whole screen says of which day it is, how fresh, and that it was not checked', async () => {
  await open('10:08', [testNotice()], at('09:41') - 13 * 3_600_000)
  fireEvent.click(screen.getByRole('button', { name: '全屏' }))
  expect(text()).toContain('试鸣2027年3月13日 星期六汉台区按通告，现在应为')
  expect(text().split('未能联网核对')).toHaveLength(3)
  expect(text().split('上次核对 昨天 20:41')).toHaveLength(3)
})

test('a test that was called off is named so above everything that is said of it', async () => {
  await open('09:00', [testNotice(), cancellation()], at('09:00') - 13 * 3_600_000)
  expect(text().startsWith('未能联网核对')).toBe(true)
  expect(text()).toContain('试鸣已取消2027年3月13日')
})

test('of two sessions it says which one goes on or comes next', async () => {
  const second = usual.map(({ signal, at: time }) => ({ signal, at: time.replace('10:', '15:') }))
  await open('12:00', [testNotice({ sessions: [usual, second] })], at('11:41'))
  expect(screen.getByRole('heading').textContent).toBe('两场之间')
  expect(text()).toContain('第 2 场，共 2 场')
  expect(text()).toContain('15:00')
})

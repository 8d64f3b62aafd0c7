import { render, screen } from '@testing-library/react'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { momentOf } from '@core/domain/moment'
import { cancellation, noticesPack, testNotice, usual } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./AnswerBlock')),
  ...(await import('./ElderHome')),
  ...(await import('./NextTest')),
  ...(await import('./TodaysSignals')),
})

const afternoon = usual.map(({ signal, at }) => ({ signal, at: at.replace('10:', '15:') }))
const twice = testNotice({ sessions: [usual, afternoon] })
const kept = (value: unknown) => JSON.stringify({ version: 1, value })
const text = () => document.body.textContent

/** Opens the program at a time of a day, with what the phone holds; it heard from the cloud so many hours ago. */
async function open(date: string, time: string, announcements: PublicAnnouncement[], hoursAgo = 0) {
  const now = momentOf(date, time)
  jest.useFakeTimers({ now })
  phone.kept.set('pack.announcements', kept({ hash: 'h', sample: false, pack: noticesPack(announcements) }))
  phone.kept.set('serverClock', kept({ offset: 0, checkedAt: now - hoursAgo * 3_600_000 }))
  return openAgain(program)
}

beforeEach(newPhone)
afterEach(() => jest.useRealTimers())

test('a test that was called off, and not checked since, says both', async () => {
  const { AnswerBlock } = await open('2027-03-13', '09:00', [testNotice(), cancellation()], 13)
  render(<AnswerBlock />)
  expect(text()).toContain('今天的试鸣已取消')
  expect(text()).toContain('未能联网核对，通告可能有更新')
})

test('so it does for the elderly', async () => {
  const { ElderHome } = await open('2027-03-13', '09:00', [testNotice(), cancellation()], 13)
  render(<ElderHome />)
  expect(text()).toContain('未能联网核对，通告可能有更新')
})

test.each([
  ['09:00', '今天 10:00 试鸣'],
  ['10:18', '按安排，10:00–10:19 正在试鸣时段'],
  ['12:00', '今天 15:00 试鸣'],
  ['15:01', '按安排，15:00–15:19 正在试鸣时段'],
  ['15:20', '今天 15:00 的试鸣时间已过'],
])('of two sessions the answer at %s is of the one that goes on or comes next', async (time, words) => {
  const { AnswerBlock } = await open('2027-03-13', time, [twice])
  render(<AnswerBlock />)
  expect(text()).toContain(words)
})

test('of two sessions each signal has both its times', async () => {
  const { TodaysSignals } = await open('2027-03-13', '09:00', [twice])
  render(<TodaysSignals>{(times) => JSON.stringify(times)}</TodaysSignals>)
  expect(text()).toContain('"airRaid":["10:08","15:08"]')
})

test('the elderly see which district is assumed, and can choose another', async () => {
  const { ElderHome } = await open('2027-02-01', '09:00', [])
  render(<ElderHome />)
  expect(screen.getByRole('button', { name: '我的县区，默认汉台区，更改' })).toBeTruthy()
})

test.each([
  ['announced', [testNotice()], '加入日历', '10:00–10:19'],
  ['announced with two sessions', [twice], '加入日历', '10:00–10:19、15:00–15:19'],
  ['only custom', [], '加入日历（全天，时间以当年通告为准）', '开始时间以届时通告为准'],
])('the next test, %s, goes into the phone’s calendar', async (_, announcements, name, hours) => {
  const { NextTest } = await open('2027-03-02', '09:00', announcements)
  render(<NextTest reminder={() => null} />)
  expect(screen.getByRole('button', { name })).toBeTruthy()
  expect(text()).toContain(hours)
})

import { act, render, screen } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import { detailsPack, listPack, publicPlace, withPhoto } from '../../../test/seeds/shelters'
import { keepFilePacks, newPhone, openAgain } from '../../../test/stubs/phone'

jest.setTimeout(60_000)

const program = async () => ({ ...(await import('./PlacePage')) })

/** Opens the page of a place, with the details of its district on the phone, and without a network. */
async function open(change: Partial<PublicShelter> = {}, id = '滨江公园', { ofAnotherList = false } = {}) {
  const place = publicPlace('滨江公园', change)
  const details = withPhoto(detailsPack(), '滨江公园')
  const shelters = listPack([place], ofAnotherList ? { ...details, details: {} } : details)
  keepFilePacks({ shelters, 'shelterDetails.610702': details }, false)
  const { PlacePage } = await openAgain(program)
  render(<PlacePage id={id} look="light" />)
  await act(() => jest.advanceTimersByTimeAsync(10))
}

const text = () => document.body.textContent
const fact = (label: string) =>
  Array.from(document.querySelectorAll('[aria-label]'))
    .map((element) => element.getAttribute('aria-label') ?? '')
    .find((said) => said.startsWith(`${label}，`))

beforeEach(() => {
  newPhone()
  jest.useFakeTimers({ now: momentOf('2027-03-02', '09:41') })
})
afterEach(() => jest.useRealTimers())

test('a place says how to find the way in, how to get there and whom to ask, without a network', async () => {
  await open()
  expect(text()).toContain('正门在西侧，从示例路进；夜间走南门。')
  expect(screen.getByRole('button', { name: '步行路线' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '打电话问管理单位' })).toBeTruthy()
  expect(fact('管理单位')).toBe('管理单位，示例公园管理处')
  expect(text()).toContain('《汉台区应急避难场所清单（示例）》 2027年2月')
  expect(text()).toContain('核对于 2027年2月26日，示例国动办')
})

test.each<[string, Partial<PublicShelter>, string, string]>([
  ['what a place is not for', {}, '适用', '地震等灾害；不用于防空袭'],
  ['a use that nobody stated', { uses: [] }, '适用', '未知'],
  ['how many find room', {}, '能容纳', '约 3000 人'],
  ['room that nobody counted', { capacity: null }, '能容纳', '未知'],
  ['steps that nobody looked for', { stepFree: null }, '无障碍', '未知'],
  [
    'hours',
    { hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00' }] },
    '开放时间',
    '周一至周五 08:00–18:00',
  ],
  ['whether it is open now', { hours: [{ days: [2], from: '08:00', until: '18:00' }] }, '现在', '开放至 18:00'],
  ['a duration that nobody stated', { duration: null }, '可否过夜', '未知'],
  ['a telephone that nobody has', { telephone: null }, '电话', '未知'],
])('%s is written out', async (_, change, label, words) => {
  await open(change)
  expect(fact(label)).toBe(`${label}，${words}`)
})

test('a place that is known to its street only is shown about there, and says so', async () => {
  await open({ rough: true })
  expect(screen.getByRole('button', { name: '看大致位置' })).toBeTruthy()
  expect(text()).toContain('位置是大概的')
})

test('a place without a point hands over its address', async () => {
  await open({ longitude: null, latitude: null })
  expect(screen.getByRole('button', { name: '复制地址和位置' })).toBeTruthy()
  expect(text()).toContain('没有准确位置')
})

test('a place at which nobody has looked for long says so', async () => {
  await open({ stale: true, checkedOn: '2025-01-05' })
  expect(text()).toContain('待核实')
  expect(text()).toContain('核对于 2025年1月5日，示例国动办。时间较久，待核实。')
})

test('a place that is on the list no more is not shown', async () => {
  await open({}, 'withdrawn')
  expect(text()).toContain('没有找到这个场所')
})

test('without a network a photo that was never seen is said to be missing, and all else is there', async () => {
  await open()
  expect(text()).toContain('还有 1 张照片没有取到')
  expect(text()).toContain('正门在西侧，从示例路进；夜间走南门。')
  expect(document.querySelector('img')).toBeNull()
})

test('details that belong to another list are not laid over this one', async () => {
  await open({ entrance: null, address: null }, '滨江公园', { ofAnotherList: true })
  expect(text()).toContain('入口怎么走：未知')
  expect(text()).not.toContain('示例公园管理处')
  expect(text()).toContain('设施、管理单位等没有取到')
})

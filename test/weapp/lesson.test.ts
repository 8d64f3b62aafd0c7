import type { Lesson } from '@core/domain/lesson/lesson'
import { boot } from './boot'
import { describeWithCompilers } from './compilers'
import { sizeOf } from './drawn'

jest.setTimeout(120_000)

/** What a computer keeps once a lesson was begun on it. */
async function begun(): Promise<Map<string, string>> {
  const { page, phone, faults, end } = boot('school/lesson/index', {}, { online: false })
  await page.settle()
  page.tap('开始')
  await page.settle()
  end()
  expect(phone.done).toContainEqual({ ability: 'navigateTo', given: { url: '/school/lesson/board/index' } })
  expect(faults).toEqual([])
  return phone.storage
}

const lessonIn = (storage: ReadonlyMap<string, string>) =>
  (JSON.parse(storage.get('lesson') ?? '{}') as { value: Lesson }).value

describeWithCompilers('class mode in WeChat on a computer', () => {
  test('obeys the keys that WeChat passes on, without a network, and keeps what was counted', async () => {
    const { page, phone, faults, end } = boot(
      'school/lesson/board/index',
      {},
      { online: false, storage: await begun() },
    )
    await page.settle()
    const press = async (...keys: string[]) => {
      for (const key of keys) phone.listeners.get('KeyDown')?.({ key })
      await page.settle()
    }
    expect(page.text()).toContain('看画面：这是哪一种警报？')
    expect(page.text()).toContain('离线，可继续用')
    await press(' ')
    await press(' ')
    await press('6', 'Enter', '3', '1')
    expect(page.text()).toContain('共37只手')
    end()
    expect(lessonIn(phone.storage).counts[0]).toEqual([6, 31, null, null])
    expect(faults).toEqual([])
  })

  test('is counted by taps too, where there are no keys', async () => {
    const { page, phone, faults, end } = boot(
      'school/lesson/board/index',
      {},
      { online: false, storage: await begun() },
    )
    await page.settle()
    page.tap('播放画面')
    await page.settle()
    page.tap('空格 开始计票')
    await page.settle()
    page.tap('A 加一')
    await page.settle()
    page.tap('A 加一')
    await page.settle()
    end()
    expect(lessonIn(phone.storage).counts[0]).toEqual([2, null, null, null])
    expect(faults).toEqual([])
  })

  test('draws its board within the bytes and nodes of a page', async () => {
    const { page, faults, end } = boot('school/lesson/board/index', {}, { online: false, storage: await begun() })
    await page.settle()
    end()
    const { nodes, depth } = sizeOf(page.drawn())
    expect(nodes).toBeLessThan(1000)
    expect(depth).toBeLessThan(30)
    expect(Math.max(...page.updates.map(({ bytes }) => bytes))).toBeLessThan(20 * 1024)
    expect(faults).toEqual([])
  })
})

import type { BrowserContext, Page } from 'playwright-core'
import { momentOf } from '@core/domain/moment'
import { cancellation, noticesPack, testNotice } from '../seeds/notices'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide } from './browser'
import { bringAxe, seriousFaults } from './faults'
import { takePicture } from './picture'
import { dataFolder, startPreview, type Preview } from './preview'
import { publishTo, type Published } from './published'

jest.setTimeout(120_000)

const at = (time: string) => momentOf('2027-03-13', time.slice(0, 5)) + Number(time.slice(6) || 0) * 1000
const announced: Published = { announcements: noticesPack([testNotice()]), sample: true }

const views = [
  { name: 'phone', size: phone, dark: false, elder: false },
  { name: 'phone-dark', size: phone, dark: true, elder: false },
  { name: 'phone-elder', size: phone, dark: false, elder: true },
  { name: 'wide', size: wide, dark: false, elder: false },
] as const

/** A whole test: at each of these times, what the page says. */
const course = [
  ['09:20:00', 'early', ['10:00 试鸣', '09:30 起在这里逐秒跟看']],
  ['09:41:18', 'countdown', ['还没有开始', '距预先警报', '18', '42']],
  ['09:59:55', 'last-seconds', ['距预先警报', '5', '秒']],
  ['10:00:00', 'preliminary', ['预先警报', '正在鸣响', '第 1 遍，共 3 遍', '36']],
  ['10:00:40', 'preliminary-rest', ['预先警报', '间歇', '还停', '20']],
  ['10:05:18', 'gap', ['间歇', '不鸣响', '距空袭警报', '42', '10:08']],
  ['10:08:39', 'raid', ['空袭警报', '正在鸣响', '第 4 遍，共 15 遍', '3', '10:16']],
  ['10:17:00', 'clear', ['解除警报', '连续鸣响，中间不停', '2', '分']],
  ['10:19:00', 'over', ['试鸣已结束', '认识三种警报']],
  ['10:49:30', 'after', ['今天 10:00–10:19 的试鸣已结束']],
] as const

/** Of these the colours and names are judged: a second later another follows. */
const judged: ReadonlySet<string> = new Set(['early', 'countdown', 'preliminary-rest', 'gap', 'raid', 'clear', 'after'])

/** axe needs a clock that goes. */
async function faultsNow(page: Page): Promise<string[]> {
  await page.clock.resume()
  return seriousFaults(page)
}

async function elderly(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const value = { district: '610702', textSize: 'system', theme: 'system', elder: true }
    localStorage.setItem('preferences', JSON.stringify({ data: JSON.stringify({ version: 1, value }) }))
  })
}

/**
 * Brings the page's clock into a second of the day of the test, where it stands still: a tenth in, since what the page
 * goes by may be some milliseconds beside the browser's clock.
 */
async function bringTo(page: Page, time: string): Promise<void> {
  await page.clock.pauseAt(at(time) - 2000)
  await page.clock.runFor(2100)
}

/** The time in a browser, for a cloud whose clock agrees with it however long the page takes to load. */
const timeIn = (page: Page) => page.evaluate(() => Date.now())

const words = (page: Page) => present(page).innerText()

/** What the page says once it says all of it, or after five seconds: it draws when the browser has time. */
async function wordsWith(page: Page, expected: readonly string[]): Promise<string> {
  let said = await words(page)
  for (let look = 0; look < 100 && !expected.every((word) => said.includes(word)); look += 1) {
    await page.waitForTimeout(50)
    said = await words(page)
  }
  return said
}

describeInBrowser('the test of 13 March, followed live', () => {
  let preview: Preview
  beforeAll(async () => {
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  const goLive = async (page: Page, time: string, query = '') => {
    await page.clock.install({ time: at(time) })
    await page.goto(`${preview.address}/#/pages/live/index${query}`)
    await present(page).locator('taro-view-core').first().waitFor()
  }
  const openLive = async (context: BrowserContext, time: string, query = '') => {
    const opened = await openPage(context)
    await goLive(opened.page, time, query)
    return opened
  }

  test.each(views)('goes through the whole test as the notice says it, second by second: $name', async (view) => {
    const context = await openBrowser(view.size, view.dark)
    await bringAxe(context)
    if (view.elder) await elderly(context)
    const { page, errors } = await openPage(context)
    let served = true
    await publishTo(context, announced, () => (served ? timeIn(page) : null))
    await goLive(page, '09:19:00')
    await present(page).getByText('10:00 试鸣').waitFor()
    // From here on there is no network: the clock goes on from what was heard.
    served = false
    const wrong: string[] = []
    for (const [time, name, expected] of course) {
      await bringTo(page, time)
      const said = await wordsWith(page, expected)
      wrong.push(
        ...expected.filter((word) => !said.includes(word)).map((word) => `${time} does not say ${word}: ${said}`),
      )
      await takePicture(page, `live-${name}-${view.name}`)
      if (judged.has(name)) wrong.push(...(await faultsNow(page)).map((fault) => `${time}: ${fault}`))
    }
    await context.close()
    expect(wrong).toEqual([])
    expect(errors).toEqual([])
  })

  test('that was not checked for twelve hours says so above everything, and what to do', async () => {
    const context = await openBrowser()
    await bringAxe(context)
    let served: number | null = at('09:00:00') - 13 * 3_600_000
    await publishTo(context, announced, () => served)
    const { page, errors } = await openPage(context)
    await page.clock.install({ time: at('09:00:00') - 13 * 3_600_000 })
    await page.goto(preview.address)
    await present(page).getByText('防空警报的通告').first().waitFor()
    served = null
    await page.goto(`${preview.address}/#/pages/live/index`)
    await present(page).getByText('今天没有可以跟看的试鸣').waitFor()
    await bringTo(page, '10:08:39')
    const said = await wordsWith(page, ['第 4 遍，共 15 遍'])
    await takePicture(page, 'live-unchecked-phone')
    expect(said.indexOf('未能联网核对')).toBeLessThan(said.indexOf('空袭警报'))
    expect(said).toContain('如果听到计划之外的警报')
    expect(said).toContain('上次核对 昨天 20:00')
    expect(said).toContain('第 4 遍，共 15 遍')
    expect(await faultsNow(page)).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  test('that was called off never starts, while it is waited for or in the middle of it', async () => {
    const context = await openBrowser()
    const published = { announcements: noticesPack([testNotice(), cancellation()]) }
    await publishTo(context, published, () => at('09:50:00'))
    const { page, errors } = await openLive(context, '09:50:00')
    await present(page).getByText('今天的试鸣已取消').waitFor()
    await takePicture(page, 'live-cancelled-phone')
    await bringTo(page, '10:08:39')
    const said = await words(page)
    expect(said).toContain('今天的试鸣已取消')
    expect(said).not.toContain('空袭警报')
    expect(errors).toEqual([])
    await context.close()
  })

  test('in a district that it does not concern there is nothing to follow', async () => {
    const context = await openBrowser()
    const other = { announcements: noticesPack([testNotice({ districts: ['610730'] })]) }
    await publishTo(context, other, () => at('10:08:00'))
    const { page } = await openLive(context, '10:08:00')
    await present(page).getByText('今天没有可以跟看的试鸣').waitFor()
    await context.close()
  })

  test('a phone whose clock is wrong follows the clock of the office’s cloud', async () => {
    const context = await openBrowser()
    await publishTo(context, announced, () => at('10:08:39'))
    const { page, errors } = await openLive(context, '07:00:00')
    await present(page).getByText('第 4 遍，共 15 遍').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('a rehearsal shows the same on any day, marked as one', async () => {
    const context = await openBrowser()
    await publishTo(context, announced, () => at('08:00:00'))
    const { page, errors } = await openLive(context, '08:00:00', '?rehearsal=1')
    await present(page).getByText('演练，与现场警报无关').waitFor()
    await page.clock.runFor(21_000)
    expect(await wordsWith(page, ['预先警报', '正在鸣响'])).toContain('正在鸣响')
    await present(page).getByRole('button', { name: '跳到下一步' }).click()
    await page.clock.runFor(1000)
    expect(await wordsWith(page, ['距空袭警报'])).toContain('距空袭警报')
    await takePicture(page, 'live-rehearsal-phone')
    expect(errors).toEqual([])
    await context.close()
  })

  test('the whole screen fills while it sounds', async () => {
    const context = await openBrowser()
    await publishTo(context, announced, () => at('10:08:36'))
    const { page } = await openLive(context, '10:08:36')
    await present(page).getByRole('button', { name: '全屏' }).click()
    await page.clock.runFor(1000)
    await takePicture(page, 'live-full-phone')
    expect(await page.getByRole('dialog').innerText()).toContain('以现场和政府发布为准')
    await context.close()
  })
})

import fs from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { momentOf } from '@core/domain/moment'
import { announcement, cancellation, facts, noticesPack, referencePack, testNotice } from '../seeds/notices'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide, type Window } from './browser'
import { all, bringAxe, colours, seriousFaults } from './faults'
import { takePicture } from './picture'
import { dataFolder, startPreview, type Preview } from './preview'
import { publishTo, type Published } from './published'

jest.setTimeout(180_000)

const at = (date: string, time: string) => momentOf(date, time)
const morning = at('2027-03-13', '09:41')

const notice = testNotice()
const correction = announcement(
  'correction-of-the-test',
  {
    kind: 'correction',
    about: notice.id,
    title: '试鸣区域增加佛坪县县城（示例）',
    body: '3月13日的试鸣，增加佛坪县县城。其他不变。',
    test: facts({ districts: ['610702', '610703', '610722', '610730'] }),
  },
  { publishedAt: at('2027-03-05', '09:00') },
)
const corrected = { ...notice, superseded: { by: correction.id, at: correction.publishedAt } }
const withdrawn = {
  id: 'withdrawn',
  title: '关于参观宣教馆的通知（示例）',
  at: at('2027-03-10', '09:00'),
  reason: '时间有误',
}

const usual: Published = { announcements: noticesPack([notice]), reference: referencePack(), sample: true }
const changed: Published = { announcements: noticesPack([corrected, correction], [withdrawn]) }
const off: Published = { announcements: noticesPack([notice, cancellation()], [withdrawn]) }

const route = (id: string) => `pages/notice/index?id=${id}`

/** What one sees: a name for its picture, what is out, where one is, at what moment, and what must be said there. */
const sights: readonly [string, Published, string, number, readonly string[]][] = [
  ['home-test-day', usual, 'pages/home/index', morning, ['今天 10:00 试鸣', '进入同步跟看', '示例数据', '10:08']],
  ['home-before', usual, 'pages/home/index', at('2027-03-02', '09:00'), ['下一次试鸣', '10:00–10:19', '提醒我']],
  ['home-cancelled', off, 'pages/home/index', morning, ['今天的试鸣已取消', '看通告', '取消']],
  ['home-corrected', changed, 'pages/home/index', at('2027-03-06', '09:00'), ['更正', '试鸣区域增加佛坪县县城']],
  ['notices', off, 'pages/notice/list/index', morning, ['取消', '这次试鸣已取消', '已撤回', '时间有误']],
  ['notice', usual, route(notice.id), at('2027-03-02', '09:00'), ['10:08–10:11', '加入日历', '通告有误', '没有更改']],
  ['notice-cancelled', off, route(notice.id), morning, ['这次试鸣已取消', '看取消通告']],
  ['cancellation', off, route(cancellation().id), morning, ['取消试鸣', '届时不鸣放警报']],
  ['notice-corrected', changed, route(notice.id), at('2027-03-06', '09:00'), ['内容已更正', '看更正通告']],
  ['notice-withdrawn', off, route('withdrawn'), morning, ['这份通告已撤回', '时间有误']],
  ['learn-reference', usual, 'pages/learn/index', morning, ['宣教场馆', '1 处', '法规', '1 部']],
  ['venues', usual, 'pages/reference/venues/index', morning, ['人民防空宣教馆', '示范单位']],
  ['venue', usual, 'pages/reference/venue/index?id=venue-of-the-seed', morning, ['复制地址', '未知', '怎样参观']],
  ['laws', usual, 'pages/reference/laws/index', morning, ['中华人民共和国人民防空法']],
  ['law', usual, 'pages/reference/law/index?id=law-of-the-seed', morning, ['第三十五条', '1997年1月1日', '复制链接']],
]

const views = [
  { name: 'phone', size: phone, dark: false, elder: false },
  { name: 'phone-dark', size: phone, dark: true, elder: false },
  { name: 'phone-elder', size: phone, dark: false, elder: true },
  { name: 'wide', size: wide, dark: false, elder: false },
] as const

async function elderly(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const value = { district: '610702', textSize: 'system', theme: 'system', elder: true }
    localStorage.setItem('preferences', JSON.stringify({ data: JSON.stringify({ version: 1, value }) }))
  })
}

describeInBrowser('what is published', () => {
  let preview: Preview
  beforeAll(async () => {
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  /** Opens a page at a moment, with what is out then, and waits until it has come. */
  const see = async (
    published: Published,
    where: string,
    now: number,
    how: { size?: Window; dark?: boolean; elder?: boolean } = {},
  ) => {
    const context = await openBrowser(how.size ?? phone, how.dark)
    await bringAxe(context)
    if (how.elder) await elderly(context)
    await publishTo(context, published, () => now)
    const { page, errors } = await openPage(context)
    await page.clock.install({ time: now })
    const arrived = page.waitForResponse((answer) => /[0-9a-f]{64}[.]json/.test(answer.url()))
    await page.goto(`${preview.address}/#/${where}`)
    await arrived
    await present(page).locator('taro-view-core').first().waitFor()
    await page.waitForTimeout(400)
    return { context, page, errors }
  }

  test.each(views)('says what it is and has nothing serious for axe: $name', async (view) => {
    const wrong: string[] = []
    for (const [name, published, where, now, expected] of sights) {
      const { context, page, errors } = await see(published, where, now, view)
      const said = (await present(page).innerText()).replace(/\n/g, '')
      const elderHome = view.elder && where === 'pages/home/index'
      wrong.push(
        ...expected
          .filter((word) => !elderHome && !said.includes(word))
          .map((word) => `${name}: no ${word} in ${said}`),
      )
      await takePicture(page, `${name}-${view.name}`, { fullPage: true })
      wrong.push(...(await seriousFaults(page, view.dark ? colours : all)).map((fault) => `${name}: ${fault}`))
      wrong.push(...errors)
      await context.close()
    }
    expect(wrong).toEqual([])
  })

  test('from the first page one comes to the notice, and from the notice to what changed it', async () => {
    const { context, page, errors } = await see(changed, 'pages/home/index', at('2027-03-06', '09:00'))
    await present(page)
      .getByRole('button', { name: /更正.*试鸣区域/ })
      .click()
    await present(page).getByText('3月13日的试鸣，增加佛坪县县城').waitFor()
    await present(page)
      .getByRole('button', { name: /更改记录/ })
      .click()
    await present(page)
      .getByRole('button', { name: /关于试鸣防空警报的通告/ })
      .click()
    await present(page).getByText('内容已更正').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('notices are filtered by district and found by words', async () => {
    const { context, page, errors } = await see(changed, 'pages/notice/list/index', at('2027-03-06', '09:00'))
    await present(page).getByRole('textbox', { name: '找通告' }).fill('没有这样的词')
    await present(page).getByText('没有找到').waitFor()
    await present(page).getByRole('textbox', { name: '找通告' }).fill('佛坪')
    await present(page).getByText('试鸣区域增加佛坪县县城').waitFor()
    await present(page)
      .getByRole('button', { name: /看哪里的通告/ })
      .click()
    await page.getByRole('button', { name: '镇巴县' }).click()
    await present(page).getByText('没有找到').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('a test goes into the calendar as a file with its own times', async () => {
    const { context, page } = await see(usual, route(notice.id), at('2027-03-02', '09:00'))
    const saved = page.waitForEvent('download')
    await present(page).getByRole('button', { name: '加入日历' }).click()
    const file = await (await saved).path()
    expect(fs.readFileSync(file, 'utf8')).toContain('DTSTART:20270313T020000Z')
    await context.close()
  })
})

const lobby: Window = { width: 1920, height: 1080 }
const pillar: Window = { width: 1080, height: 1920 }
const strip: Window = { width: 512, height: 256 }

describeInBrowser('the screen of a lobby', () => {
  let preview: Preview
  beforeAll(async () => {
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  const screens: readonly [string, Published, Window, number, readonly string[]][] = [
    ['ahead', usual, lobby, at('2027-03-13', '09:41'), ['按通告，今天 10:00 试鸣', '距 10:00 试鸣还有', '解除警报']],
    ['ahead-tall', usual, pillar, at('2027-03-13', '09:41'), ['距 10:00 试鸣还有', '解除警报']],
    [
      'sounding',
      usual,
      lobby,
      at('2027-03-13', '10:08') + 39_000,
      ['按通告，现在应为', '空袭警报', '第 4 遍，共 15 遍'],
    ],
    ['sounding-tall', usual, pillar, at('2027-03-13', '10:08') + 39_000, ['空袭警报', '第 4 遍，共 15 遍']],
    ['sounding-small', usual, strip, at('2027-03-13', '10:08') + 39_000, ['空袭警报']],
    ['sounding-wide', usual, { width: 1920, height: 360 }, at('2027-03-13', '10:08') + 39_000, ['空袭警报', '接着']],
    ['sounding-pillar', usual, { width: 384, height: 960 }, at('2027-03-13', '10:08') + 39_000, ['空袭警报', '接着']],
    ['sounding-fewest', usual, { width: 192, height: 96 }, at('2027-03-13', '10:08') + 39_000, ['空袭警报']],
    ['ordinary-wide', usual, { width: 1920, height: 360 }, at('2027-03-02', '09:00'), ['请保持正常生活']],
    ['ordinary-small', usual, strip, at('2027-03-02', '09:00') + 20_000, ['请保持正常生活']],
    ['cancelled-small', off, strip, morning, ['今天的试鸣已取消']],
    ['cancelled', off, lobby, morning, ['今天的试鸣已取消']],
    ['ordinary', usual, lobby, at('2027-03-02', '09:00'), ['请保持正常生活、工作和学习秩序']],
    ['ordinary-tall', usual, pillar, at('2027-03-02', '09:00') + 20_000, ['请保持正常生活、工作和学习秩序']],
  ]

  test.each(screens)(
    'shows what goes on, on any number of pixels, and nothing lies outside: %s',
    async (name, published, size, now, expected) => {
      const context = await openBrowser(size)
      await publishTo(context, published, () => now)
      const { page, errors } = await openPage(context)
      await page.clock.install({ time: now })
      await page.goto(`${preview.address}/#/screen/index?district=610702`)
      await present(page).getByText('以现场和政府发布为准').waitFor()
      await present(page)
        .getByText(expected[0] ?? '')
        .first()
        .waitFor()
      await takePicture(page, `screen-${name}`)
      const said = await present(page).innerText()
      expect(expected.filter((word) => !said.includes(word))).toEqual([])
      const outside = await page.evaluate(() =>
        Array.from(document.querySelectorAll('.taro_page_show taro-view-core'))
          .filter((element) => element.children.length === 0 && element.textContent !== '')
          .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
          .filter(
            ({ box }) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < 0 || box.top < 0,
          )
          .map(({ text }) => text),
      )
      expect(outside).toEqual([])
      expect(errors).toEqual([])
      await context.close()
    },
  )

  test('without a network it keeps what it had, and says since when', async () => {
    const context = await openBrowser(lobby)
    let served: number | null = at('2027-03-12', '20:00')
    await publishTo(context, usual, () => served)
    const { page } = await openPage(context)
    await page.clock.install({ time: at('2027-03-12', '20:00') })
    await page.goto(`${preview.address}/#/screen/index?district=610702&dim=21-6`)
    await present(page).getByText('核对于').waitFor()
    served = null
    await page.clock.pauseAt(at('2027-03-13', '10:17'))
    await page.clock.runFor(2000)
    const said = await present(page).innerText()
    expect(said).toContain('解除警报')
    expect(said).toContain('未能联网核对，上次核对 昨天 20:00')
    await context.close()
  })
})

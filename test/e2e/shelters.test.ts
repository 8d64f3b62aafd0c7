import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { momentOf } from '@core/domain/moment'
import { detailsPack, here, listPack, places, withPhoto } from '../seeds/shelters'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide } from './browser'
import { bringAxe, seriousFaults } from './faults'
import { dataFolder, startPreview, type Preview } from './preview'
import { publishTo, type Published } from './published'

jest.setTimeout(300_000)

const shots = path.resolve(__dirname, '../../dist/screenshots')
/** The details, with a photo of the way into 滨江公园. */
const details = withPhoto(detailsPack(), '滨江公园')
const published: Published = { shelters: listPack(places, details), details, sample: true }
const morning = momentOf('2027-03-02', '09:41')

const press = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first().click()
const fromHere = async (page: Page) => {
  await press(page, '用当前位置，不上传')
  await present(page)
    .getByText(/步行约/)
    .first()
    .waitFor()
}

/** What one sees: a name for its picture, where one is, what one does there, and what must be said. */
const sights: readonly [string, string, (page: Page) => Promise<unknown>, RegExp][] = [
  ['shelters-area', 'pages/shelter/index', () => Promise.resolve(), /汉台区|第 1 处/],
  ['shelters-nearest', 'pages/shelter/index', fromHere, /东北 480 米/],
  [
    'shelters-air-raid',
    'pages/shelter/index',
    (page) => present(page).getByRole('radio', { name: '战时空袭' }).click(),
    /本市人防工程位置未向社会公布/,
  ],
  [
    'shelters-search',
    'pages/shelter/index',
    async (page) => {
      await press(page, '搜索')
      await present(page).getByRole('textbox').fill('tyc')
    },
    /体育场/,
  ],
  ['rose-district', 'pages/place/map/index', () => Promise.resolve(), /这不是地图/],
  [
    'rose',
    'pages/place/map/index',
    async (page) => {
      await press(page, /用当前位置/)
      await present(page).getByText('中间是您').waitFor()
    },
    /这不是地图/,
  ],
  ['place', 'pages/place/index?id=滨江公园', () => Promise.resolve(), /示例公园管理处/],
  ['place-missing', 'pages/place/index?id=none', () => Promise.resolve(), /没有找到这个场所/],
  ['family', 'pages/place/family/index', () => Promise.resolve(), /只存在这部手机上/],
  [
    'family-picture',
    'pages/place/family/index',
    async (page) => {
      await present(page).getByRole('textbox', { name: '家附近的会合点' }).fill('小区东门')
      await press(page, '我在这里，找最近的')
      await present(page).getByText('滨江公园').first().waitFor()
      await press(page, '画出图片')
      await present(page).locator('canvas').scrollIntoViewIfNeeded()
    },
    /含家庭信息/,
  ],
]

const views = [
  { name: 'phone', size: phone, dark: false, elder: false, textSize: 'system' },
  { name: 'phone-dark', size: phone, dark: true, elder: false, textSize: 'system' },
  { name: 'phone-elder', size: phone, dark: false, elder: true, textSize: 'system' },
  { name: 'phone-large', size: phone, dark: false, elder: false, textSize: 'larger' },
  { name: 'wide', size: wide, dark: false, elder: false, textSize: 'system' },
] as const

async function located(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ ...here, accuracy: 20 })
}

describeInBrowser('places of refuge', () => {
  let preview: Preview
  beforeAll(async () => {
    fs.mkdirSync(shots, { recursive: true })
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  test.each(views)(
    'are drawn and have nothing serious for axe: $name',
    async ({ name: view, size, dark, elder, textSize }) => {
      const context = await openBrowser(size, dark)
      await bringAxe(context)
      await located(context)
      await publishTo(context, published, () => morning)
      await context.addInitScript(
        (wishes) => {
          const value = { district: '610702', theme: 'system', ...wishes }
          localStorage.setItem('preferences', JSON.stringify({ data: JSON.stringify({ version: 1, value }) }))
        },
        { elder, textSize },
      )
      const { page, errors } = await openPage(context)
      const faults: string[] = []
      for (const [name, route, reach, says] of sights) {
        await page.goto(`${preview.address}/#/${route}`)
        await page.reload()
        await present(page).locator('taro-view-core').first().waitFor()
        await present(page)
          .getByText(/示例|没有找到|只存在/)
          .first()
          .waitFor()
        await reach(page)
        await present(page).getByText(says).first().waitFor()
        await page.waitForTimeout(250)
        await page.screenshot({ path: path.join(shots, `${name}-${view}.png`) })
        faults.push(...(await seriousFaults(page)).map((fault) => `${name}: ${fault}`))
      }
      await context.close()
      expect([...new Set(faults)]).toEqual([])
      expect(errors).toEqual([])
    },
  )

  test('once fetched they are found, and read whole, without a network; the position is sent nowhere', async () => {
    const context = await openBrowser()
    await located(context)
    await publishTo(context, published, () => morning)
    const { page, errors } = await openPage(context)
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto(`${preview.address}/#/pages/shelter/index`)
    await present(page).getByText('滨江公园').waitFor()
    await press(page, /滨江公园/)
    await present(page).getByText('示例公园管理处').waitFor()

    // Taro hides the page below some time after the new one is there, also where one went back meanwhile.
    await page.getByText('用当前位置').waitFor({ state: 'hidden' })
    await context.setOffline(true)
    await page.goto(`${preview.address}/#/pages/shelter/index`)
    await fromHere(page)
    await press(page, /中学操场/)
    await present(page).getByText('示例公园管理处').waitFor()
    await present(page).getByText('正门在西侧').first().waitFor()
    expect(sent.filter((request) => /107\.0|33\.07/.test(request))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  test('a photo that was never seen is missing without a network; the page says so, and all else is there', async () => {
    const context = await openBrowser()
    await publishTo(context, published, () => morning)
    const { page, errors } = await openPage(context)
    await page.goto(`${preview.address}/#/pages/shelter/index`)
    await page.waitForFunction(() => localStorage.getItem('filePacks')?.includes('shelterDetails.610702'))
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await context.setOffline(true)
    await page.goto(`${preview.address}/#/pages/place/index?id=${encodeURIComponent('滨江公园')}`)
    await present(page).getByText('还有 1 张照片没有取到').waitFor()
    await present(page).getByText('正门在西侧').first().waitFor()
    await present(page).getByText('示例公园管理处').waitFor()
    expect(await present(page).locator('img[src*="media"]').count()).toBe(0)
    await page.screenshot({ path: path.join(shots, 'place-offline-phone.png') })
    expect(errors).toEqual([])
    await context.close()
  })

  test('a refused position blocks nothing: by district and town, and by name', async () => {
    const context = await openBrowser()
    await publishTo(context, published, () => morning)
    const { page, errors } = await openPage(context)
    await page.goto(`${preview.address}/#/pages/shelter/index`)
    await present(page).getByText('滨江公园').waitFor()
    await press(page, '用当前位置，不上传')
    await present(page).getByText('不影响使用').waitFor()
    await press(page, '县区乡镇')
    await page.getByRole('button', { name: '城固县' }).last().click()
    await page.getByRole('button', { name: '莲花街道' }).last().click()
    await present(page).getByText('城固县莲花街道').waitFor()
    await present(page).getByText('县城体育馆').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('a link opens the page of a place cold, and a release that is without a list says that it is to be published', async () => {
    const context = await openBrowser()
    const { page, errors } = await openPage(context)
    await publishTo(context, published, () => morning)
    await page.goto(`${preview.address}/#/pages/place/index?id=${encodeURIComponent('滨江公园')}`)
    await present(page).getByText('示例公园管理处').waitFor()
    const empty = await openBrowser()
    await publishTo(empty, {}, () => morning)
    const { page: other } = await openPage(empty)
    await other.goto(`${preview.address}/#/pages/shelter/index`)
    await present(other).getByText('清单待公布').waitFor()
    await other.screenshot({ path: path.join(shots, 'shelters-empty-phone.png') })
    expect(errors).toEqual([])
    await Promise.all([context.close(), empty.close()])
  })
})
